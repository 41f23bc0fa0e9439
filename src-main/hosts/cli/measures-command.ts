import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { placeOf, unknownKey } from '../../../shared/base/unknown-key.ts';
import { measureDraftSchema } from '../../../shared/model/measure-draft.ts';
import type { MeasureDraft } from '../../../shared/model/measure-draft.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeCountable, describeDraft, describeMeasures } from './describe-measures.ts';

export interface MeasuresOptions {
  readonly suggest?: string;
  readonly draft?: string;
  readonly out?: string;
  readonly keep?: boolean;
  readonly remove?: string;
  readonly json?: boolean;
}

/** `strand measures`: lists a workspace's measures, proposes one of a dataset's records, looks at a draft, keeps or removes one. */
export async function measuresCommand(
  context: CliContext,
  workspace: string,
  options: MeasuresOptions,
): Promise<number> {
  requireOneJob(options);
  const { signal, streams } = context;
  const print = (found: unknown, lines: () => readonly string[]): void =>
    streams.out(`${options.json === true ? JSON.stringify(found, null, 2) : lines().join('\n')}\n`);
  return withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    if (options.remove !== undefined) {
      const left = await client.measures.remove({ id: options.remove }, { signal });
      streams.say(`“${options.remove}” was taken out of ${workspace}.\n`);
      print(left, () => describeMeasures(left));
      return 0;
    }
    const draft = await wantedDraft(client, options, signal);
    if (draft === null) {
      const [measures, datasets] = [await client.measures.list(), await client.measures.datasets()];
      print({ measures, datasets }, () => [...describeMeasures(measures), '', ...describeCountable(datasets)]);
      return 0;
    }
    const look = await client.measures.look(draft, { signal });
    print({ draft, look }, () => describeDraft(draft, look));
    if (options.out !== undefined) {
      await writeDraft(options.out, draft);
      streams.say(
        `The draft is in ${options.out}: change what does not fit, and keep it with --draft ${options.out} --keep.\n`,
      );
    }
    if (options.keep === true) {
      await client.measures.keep(draft, { signal });
      streams.say(`Kept in ${workspace} as "${draft.measure.id}".\n`);
    }
    return 0;
  });
}

function requireOneJob({ suggest, draft, remove, keep, out }: MeasuresOptions): void {
  if ([suggest, draft, remove].filter((each) => each !== undefined).length > 1) {
    throw new AppError('usage', 'Use one of --suggest, --draft and --remove at a time.');
  }
  if ((keep === true || out !== undefined) && suggest === undefined && draft === undefined) {
    throw new AppError('usage', 'There is no measure to keep. Name a dataset with --suggest, or a file with --draft.');
  }
}

async function wantedDraft(
  client: Engine['client'],
  { suggest, draft }: MeasuresOptions,
  signal: AbortSignal,
): Promise<MeasureDraft | null> {
  if (draft !== undefined) return readDraft(draft);
  if (suggest === undefined) return null;
  const found = await client.measures.suggest({ dataset: suggest }, { signal });
  if (found.draft === null) throw new AppError('data-impossible', found.hindrances.join(' '));
  return found.draft;
}

/** Reads a draft, or one within what was printed as JSON. */
async function readDraft(file: string): Promise<MeasureDraft> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `There is no draft of a measure at "${file}". Check the path.`, {
      file,
      detail: String(error),
    });
  });
  const content = parseJson(text.replace(/^\uFEFF/, ''));
  const within = z.object({ draft: z.unknown() }).safeParse(content);
  const said = within.success && within.data.draft !== undefined ? within.data.draft : content;
  const draft = measureDraftSchema.safeParse(said);
  const unknown = draft.success ? unknownKey(said, draft.data) : (draft.error.issues[0]?.path ?? []);
  if (draft.success && unknown === null) return draft.data;
  const where =
    unknown === null || unknown.length === 0 ? '' : ` What it says at "${placeOf(unknown, said)}" is not understood.`;
  throw new AppError('file-format', `"${file}" is not a draft of a measure.${where}`, { file });
}

async function writeDraft(file: string, draft: MeasureDraft): Promise<void> {
  await writeFile(file, `${JSON.stringify(draft, null, 2)}\n`, { flag: 'wx' }).catch((error: unknown) => {
    throw new AppError('file-unwritable', `"${file}" could not be written: is it there already? Choose another name.`, {
      file,
      detail: String(error),
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
