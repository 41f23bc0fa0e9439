import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { placeOf, unknownKey } from '../../../shared/base/unknown-key.ts';
import { joinPlanSchema } from '../../../shared/model/join-plan.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeMatch } from './describe-match.ts';

export interface JoinOptions {
  readonly plan?: string;
  readonly commit?: boolean;
  readonly describe?: boolean;
  readonly json?: boolean;
}

/** `strand join`: says how the joins of a workspace fit, or how a plan would, and keeps the plan in the workspace if asked. */
export async function joinCommand(context: CliContext, workspace: string, options: JoinOptions): Promise<number> {
  const { signal, streams } = context;
  if (options.commit === true && options.plan === undefined) {
    throw new AppError('usage', 'There is no plan to keep. Name its file with --plan FILE.');
  }
  const plan = options.plan === undefined ? null : await readJoinPlan(options.plan);
  const reports = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    if (plan === null) return client.joins.list(undefined, { signal });
    return [await (options.commit === true ? client.joins.commit : client.joins.match)({ plan }, { signal })];
  });
  signal.throwIfAborted();
  if (options.json === true) streams.out(`${JSON.stringify(reports, null, 2)}\n`);
  else if (reports.length === 0) streams.out('This workspace joins nothing yet.\n');
  else
    streams.out(
      `${reports.map((report) => describeMatch(report, options.describe === true).join('\n')).join('\n\n')}\n`,
    );
  if (options.commit === true) streams.say(`Kept in ${workspace}.\n`);
  return 0;
}

/** Reads a join plan, or one within a match report that was printed as JSON. */
async function readJoinPlan(file: string): Promise<JoinPlan> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `There is no join plan at "${file}". Check the path.`, {
      file,
      detail: String(error),
    });
  });
  const content = parseJson(text.replace(/^\uFEFF/, ''));
  const within = z.object({ plan: z.unknown() }).safeParse(content);
  const said = within.success && within.data.plan !== undefined ? within.data.plan : content;
  const plan = joinPlanSchema.safeParse(said);
  const unknown = plan.success ? unknownKey(said, plan.data) : (plan.error.issues[0]?.path ?? []);
  if (plan.success && unknown === null) return plan.data;
  const where =
    unknown === null || unknown.length === 0 ? '' : ` What it says at "${placeOf(unknown, said)}" is not understood.`;
  throw new AppError('file-format', `"${file}" is not a join plan.${where}`, {
    file,
    ...(plan.success ? {} : { detail: z.prettifyError(plan.error) }),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
