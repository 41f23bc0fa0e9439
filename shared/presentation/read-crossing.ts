import type { StrandId } from '../model/code-list.ts';
import type { CrossedBreakdown } from '../model/crossing.ts';
import type { MeasureEvidence } from '../model/released-evidence.ts';
import type { Released } from '../model/released.ts';

/** Two strands at once, made ready to be shown: the first goes down, the second across. */
export interface CrossedReading {
  readonly crossing: CrossedBreakdown;
  /** Whether a clear difference does not remain when all comparisons of the pair are weighed together. */
  readonly mayBeChance: (categories: readonly [string, string]) => boolean;
}

/** Two strands of released evidence at once, in the order that is asked for; null where they are not counted together. */
export function readCrossing(
  evidence: Released<MeasureEvidence>,
  down: StrandId,
  across: StrandId,
): CrossedReading | null {
  const found = evidence.crossings.find(({ strands }) => strands.every(({ id }) => id === down || id === across));
  if (found === undefined || down === across) return null;
  const isTurned = found.strands[0].id !== down;
  const screened = evidence.assessment.crossings.find(
    ({ strands: [first, second] }) => first === found.strands[0].id && second === found.strands[1].id,
  );
  const doubtful = new Set(
    screened?.others.flatMap(({ categories, mayBeChance }) =>
      mayBeChance ? [crossedKey(isTurned ? turned(categories) : categories)] : [],
    ),
  );
  return {
    crossing: isTurned ? turnCrossing(found) : found,
    mayBeChance: (categories) => doubtful.has(crossedKey(categories)),
  };
}

/** What a pair of categories is known by, in a row's key. */
export function crossedKey([first, second]: readonly [string, string]): string {
  return `${first} ${second}`;
}

/** The pair of categories that a key is of; null where it is none of a pair. */
export function categoriesOfKey(key: string): readonly [string, string] | null {
  const [first, second, ...more] = key.split(' ');
  return first === undefined || second === undefined || more.length > 0 ? null : [first, second];
}

function turned([first, second]: readonly [string, string]): [string, string] {
  return [second, first];
}

function turnCrossing(crossing: CrossedBreakdown): CrossedBreakdown {
  const [down, across] = [crossing.strands[1], crossing.strands[0]];
  const cells = new Map(
    crossing.cells.map((cell) => [
      crossedKey(turned(cell.categories)),
      { ...cell, categories: turned(cell.categories) },
    ]),
  );
  return {
    ...crossing,
    strands: [down, across],
    cells: down.categories.flatMap(({ code: first }) =>
      across.categories.flatMap(({ code: second }) => cells.get(crossedKey([first, second])) ?? []),
    ),
    hidden: crossing.hidden.map((cell) => ({ ...cell, categories: turned(cell.categories) })),
  };
}
