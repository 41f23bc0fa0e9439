import path from 'node:path';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describePreview } from './describe-preview.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';

export interface InspectOptions {
  readonly plan?: string;
  readonly savePlan?: string;
  readonly json?: boolean;
}

/** `strand inspect`: says what is in a file and how it would be read, without loading it. */
export async function inspectCommand(context: CliContext, file: string, options: InspectOptions): Promise<number> {
  const { signal, streams } = context;
  const plan = options.plan === undefined ? null : await readPlanFile(path.resolve(options.plan));
  const preview = await withCliEngine(context, ({ client }) =>
    client.imports.preview(
      { path: path.resolve(file), ...(plan === null ? {} : { read: plan.read, roles: plan.roles }) },
      { signal },
    ),
  );
  signal.throwIfAborted();
  if (options.savePlan !== undefined) {
    await writePlanFile(path.resolve(options.savePlan), preview.plan);
    streams.say(
      `How it is read is kept in ${options.savePlan}; change it there, then: strand import ${file} --plan ${options.savePlan}\n`,
    );
  }
  streams.out(options.json === true ? `${JSON.stringify(preview, null, 2)}\n` : describePreview(preview));
  return 0;
}
