import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';

/** `strand new`: makes a workspace in a folder, with areas and resident counts to begin with, and prints its path. */
export async function newCommand(
  context: CliContext,
  folder: string,
  options: { readonly title: string },
): Promise<number> {
  if (options.title.trim() === '') throw new AppError('usage', 'Say after --title what the workspace is called.');
  const summary = await withCliEngine(context, ({ client }) =>
    client.workspace.create({ folder: path.resolve(folder), title: options.title }, { signal: context.signal }),
  );
  context.streams.out(`${summary.path}\n`);
  context.streams.say(`Add what partners sent with: strand import FILE --workspace ${summary.path}\n`);
  return 0;
}
