import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeAccount } from './describe-account.ts';

export interface RejectsOptions {
  readonly out?: string;
  readonly mend?: string;
}

/** `strand rejects`: prints or writes the rejected rows of a dataset as CSV, or reads them back mended. */
export async function rejectsCommand(
  context: CliContext,
  workspace: string,
  dataset: string,
  options: RejectsOptions,
): Promise<number> {
  if (options.out !== undefined && options.mend !== undefined)
    throw new AppError('usage', 'Say either --out, to write the rejected rows, or --mend, to read them back.');
  const { signal, streams } = context;
  return withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    if (options.mend !== undefined) {
      const mended = await client.imports.mend({ dataset, path: path.resolve(options.mend) }, { signal });
      streams.out(`${describeAccount(mended.account)}\n`);
      const amiss = mended.problems.filter(({ severity }) => severity === 'error');
      for (const { title, detail } of amiss) streams.say(`${title} ${detail}\n`);
      return 0;
    }
    const summaries = await client.datasets.list(undefined, { signal });
    const found = summaries.find((summary) => summary.dataset.id === dataset);
    if (found?.account.rejected === 0) {
      streams.say(`No row of "${found.dataset.title}" was rejected.\n`);
      return 0;
    }
    const rejects = await client.imports.rejects({ dataset }, { signal });
    if (options.out === undefined) streams.out(await rejects.text());
    else await writeNew(path.resolve(options.out), Buffer.from(await rejects.arrayBuffer()));
    if (options.out !== undefined)
      streams.say(
        `Correct the cells in ${options.out}, then: strand rejects ${workspace} ${dataset} --mend ${options.out}\n`,
      );
    return 0;
  });
}

/** Writes a file where there is none: an officer's mended rows are never written over. */
async function writeNew(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, bytes, { flag: 'wx' }).catch((error: unknown) => {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new AppError(
      'file-unwritable',
      isThere
        ? `"${file}" is there already, perhaps with rows that you mended. Choose another name, or move it away.`
        : `"${file}" could not be written. Choose a folder that exists and that you may write to.`,
      { file, detail: String(error) },
    );
  });
}
