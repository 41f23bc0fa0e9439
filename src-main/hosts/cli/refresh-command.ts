import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { SourceChanges, SourceState } from '../../../shared/model/source-state.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeChanges } from './describe-changes.ts';

export interface RefreshOptions {
  readonly take?: boolean;
  readonly json?: boolean;
}

/** A source, what would change if it were taken, and whether it was. */
interface Refreshed extends SourceState {
  readonly changes: SourceChanges | null;
  readonly taken: boolean;
}

/** `strand refresh`: says which sources changed and how, and takes the changes if asked; 1 where one could not be taken. */
export async function refreshCommand(
  context: CliContext,
  workspace: string,
  datasets: readonly string[],
  options: RefreshOptions,
): Promise<number> {
  const { signal, streams } = context;
  const results = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    const states = await client.imports.sources(undefined, { signal });
    requireKnown(datasets, states);
    const refreshed: Refreshed[] = [];
    for (const state of states.filter(({ dataset }) => datasets.length === 0 || datasets.includes(dataset))) {
      const { dataset } = state;
      const changes = state.state === 'changed' ? await client.imports.changes({ dataset }, { signal }) : null;
      const fingerprint = options.take === true ? (changes?.fingerprint ?? null) : null;
      if (fingerprint !== null) await client.imports.take({ dataset, fingerprint }, { signal });
      refreshed.push({ ...state, changes, taken: fingerprint !== null });
    }
    return refreshed;
  });
  signal.throwIfAborted();
  if (options.json === true) streams.out(`${JSON.stringify(results, null, 2)}\n`);
  else streams.out(`${describeAll(results, datasets).join('\n')}\n`);
  const isLeft = results.some(({ state, taken }) => state !== 'as-read' && !taken);
  return options.take === true && isLeft ? 1 : 0;
}

function requireKnown(datasets: readonly string[], states: readonly SourceState[]): void {
  const known = states.map(({ dataset }) => dataset);
  const unknown = datasets.find((dataset) => !known.includes(dataset));
  if (unknown === undefined) return;
  throw new AppError(
    'unknown-name',
    `There is no dataset "${unknown}" in this workspace. It has: ${known.join(', ')}.`,
  );
}

/** Those that were asked for by name, else those that are not as they were taken, and how many are. */
function describeAll(results: readonly Refreshed[], datasets: readonly string[]): string[] {
  const told = datasets.length > 0 ? results : results.filter(({ state }) => state !== 'as-read');
  const rest = results.length - told.length;
  const lines = told.flatMap(describeRefreshed);
  return rest === 0
    ? lines
    : [...lines, `${startSentence(countedNoun(rest, 'source is as it was taken', 'sources are as they were taken'))}.`];
}

function describeRefreshed({ dataset, says, changes, taken }: Refreshed): string[] {
  if (changes === null) return [`${dataset}: ${says}`];
  const lines = describeChanges(changes).map((line) => `  ${line}`);
  return [`${dataset}: ${says}`, ...lines, ...(taken ? ['  Taken: the figures are those of the new version.'] : [])];
}
