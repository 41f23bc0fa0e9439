import { open } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { AppError } from '../../../shared/base/app-error.ts';
import type { CliContext } from './cli-context.ts';

/** What a command reads: a file by its name, or what is piped in. */
export async function openInput({ streams, signal }: CliContext, file: string | undefined): Promise<Readable> {
  if (file !== undefined) {
    const handle = await open(file).catch((error: unknown) => {
      throw new AppError('file-missing', `"${file}" could not be opened. Check its name and that you may read it.`, {
        file,
        detail: String(error),
      });
    });
    return handle.createReadStream({ signal });
  }
  if (streams.input === undefined) throw new AppError('usage', 'Name a file after --file, or pipe in what to read.');
  if ('isTTY' in streams.input && streams.input.isTTY === true) {
    streams.say('Reading what you type; end with Ctrl-D.\n');
  }
  return addAbortSignal(signal, streams.input);
}
