import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { DatasetAbout, ImportPreview } from '../../../shared/model/import-preview.ts';
import { datasetAboutSchema } from '../../../shared/model/import-preview.ts';
import type { ImportedFile } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeAccount } from './describe-account.ts';
import { choiceLines, problemSection } from './describe-preview.ts';
import { readPlanFile } from './plan-file.ts';

export interface ImportOptions {
  readonly plan?: string;
  readonly workspace?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly title?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly subject?: string;
  readonly unit?: string;
  readonly received?: string;
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
  readonly sensitivity?: string;
  readonly licence?: string;
  readonly counted?: string;
  readonly notCounted?: string;
}

/** `strand import`: loads a file by a plan, into a workspace as a dataset or into a folder as Parquet. */
export async function importCommand(context: CliContext, file: string, options: ImportOptions): Promise<number> {
  if (options.workspace !== undefined && options.out !== undefined) {
    throw new AppError(
      'usage',
      'Say either --workspace, to add a dataset to it, or --out, to write Parquet to a folder.',
    );
  }
  const { signal, streams } = context;
  const given = options.plan === undefined ? null : await readPlanFile(path.resolve(options.plan));
  const source = path.resolve(file);
  const directory = path.resolve(options.out ?? '.');
  const { preview, done } = await withCliEngine(context, async (engine) => {
    if (options.workspace !== undefined)
      await engine.client.workspace.open({ path: path.resolve(options.workspace) }, { signal });
    const reading = given === null ? {} : { read: given.read, roles: given.roles };
    const found = await engine.client.imports.preview({ path: source, ...reading }, { signal });
    const plan = given ?? found.plan;
    const about = aboutWith({ ...found.about, received: plan.received }, options);
    const { read, roles } = plan;
    const result =
      options.workspace === undefined
        ? await engine.importFile({ path: source, plan: { ...plan, received: about.received }, directory }, signal)
        : await engine.client.imports.load({ path: source, read, roles, about }, { signal });
    return { preview: found, done: result };
  });
  signal.throwIfAborted();
  if (options.json === true) streams.out(`${JSON.stringify(done, null, 2)}\n`);
  else tellResult(context, done);
  if (given === null) tellChoices(context, preview);
  tellProblems(context, preview, done.account.rejected);
  return 0;
}

/** What is to be said of the dataset: what was said on the command line, else what the file itself tells. */
function aboutWith(proposed: DatasetAbout, options: ImportOptions): DatasetAbout {
  const { title, kind, owner, subject, unit, received, sensitivity, licence, counted, notCounted } = options;
  const said = { title, kind, owner, subject, unit, received, sensitivity, licence, counted, notCounted };
  const period = { from: options.from, to: options.to, label: options.period };
  const about = datasetAboutSchema.safeParse({
    ...proposed,
    ...withoutGaps(said),
    period: { ...proposed.period, ...withoutGaps(period) },
  });
  if (about.success) return about.data;
  const [issue] = about.error.issues;
  const option = optionNames[issue?.path.join('.') ?? ''] ?? String(issue?.path[0] ?? '');
  const form =
    issue?.code === 'invalid_value'
      ? `Choose from: ${issue.values.map(String).join(', ')}.`
      : 'Write a date such as 2024-04-01.';
  throw new AppError('usage', `What follows --${option} is not understood. ${form}`);
}

const optionNames: Readonly<Record<string, string>> = {
  'period.from': 'from',
  'period.to': 'to',
  'period.label': 'period',
  notCounted: 'not-counted',
};

function withoutGaps(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function tellResult({ streams }: CliContext, done: DatasetSummary | ImportedFile): void {
  if ('dataset' in done) {
    streams.out(`${done.dataset.title}, as the dataset "${done.dataset.id}"\n`);
  } else {
    for (const written of [done.parquet, done.rejects]) if (written !== null) streams.out(`${written}\n`);
  }
  streams.out(`${describeAccount(done.account)}\n`);
}

/** Without a plan nobody has looked: what is unsure is named. */
function tellChoices({ streams }: CliContext, { plan }: ImportPreview): void {
  const unsure = plan.choices.filter(({ confidence }) => confidence === 'unsure').flatMap(choiceLines);
  streams.say(
    unsure.length === 0
      ? 'No plan was given, so it was read as Strand understands it; strand inspect says how.\n'
      : `No plan was given, so it was read as Strand understands it. It is unsure of:\n${unsure.map((line) => `  ${line}\n`).join('')}`,
  );
}

/** What the officer must know although the file was loaded. */
function tellProblems({ streams }: CliContext, { problems, plan }: ImportPreview, rejected: number): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) streams.say(`${problemSection({ problems: errors, plan }).slice(1).join('\n')}\n`);
  if (rejected > 0) streams.say('The rejected rows are kept with their lines and reasons, to be mended.\n');
}
