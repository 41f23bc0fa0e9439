import { AppError } from '../../../shared/base/app-error.ts';
import type { Overlap } from '../../../shared/model/overlap.ts';
import type { EarlierGroups } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import type { GuardSystem } from './guard-system.ts';
import { listOfDimension } from './list-dimension.ts';
import { pairThen } from './pair-then.ts';
import { isCrossed, pairOfStrands } from './pairs-in-use.ts';
import type { Tallies } from './pairs-in-use.ts';
import { ringThen } from './ring-then.ts';
import { crossedDimensions } from './strands-of-key.ts';
import { systemOfReasons } from './system-of-reasons.ts';
import { systemThen } from './system-then.ts';

/** More systems than this are refused rather than left to run for minutes. */
const mostSystems = 60;

/** The systems that the new measure's tables make with other versions of the extract: one for each version and strand, and pair of them. */
export function systemsThen(
  input: GuardInput,
  overlap: Overlap,
  groups: EarlierGroups,
  apart: Tallies,
  asOne: Tallies,
  isSmall: (count: number) => boolean,
): readonly GuardSystem[] {
  const systems = groups.then.flatMap((then) => {
    const crossed = new Map(
      then.flatMap(({ tables }) => crossedDimensions(tables)).map((pair) => [JSON.stringify(pair), pair]),
    );
    const ofPairs = [...crossed.values()].flatMap(([one, other]): (() => GuardSystem | null)[] => {
      const tally = pairOfStrands(asOne, [one.strand, other.strand]);
      if (tally === undefined) return [];
      const lists = [one.list, other.list] as const;
      return [() => pairThen(input, overlap, groups, then, { tally, lists }, isSmall)];
    });
    const rings = asOne.pairs
      .filter((pair) => isCrossed(pair, input, [...groups.now, ...then]))
      .map((pair) => () => ringThen(input, groups, then, pair));
    const named = Object.keys(then[0]?.tables.dimensions ?? {}).flatMap((name) => listOfDimension(name) ?? []);
    const ofStrands = named.flatMap(({ strand, list }): (() => GuardSystem | null)[] => {
      const tally = asOne.strands.find((each) => each.strand === strand);
      const reasons = apart.strands.find((each) => each.strand === strand);
      return [
        () => (tally === undefined ? null : systemThen(input, overlap, groups, then, { tally, list }, isSmall)),
        () => (reasons === undefined ? null : systemOfReasons(input, groups, then, { tally: reasons, list }, isSmall)),
      ];
    });
    return [...ofStrands, ...ofPairs, ...rings];
  });
  if (systems.length > mostSystems) {
    throw new AppError(
      'not-disclosable',
      `This extract has been released in too many versions to be checked together (${String(groups.then.length)}). Publish for another period, or ask for fewer strands.`,
    );
  }
  return systems.flatMap((make) => make() ?? []);
}
