import { AppError } from '../../../shared/base/app-error.ts';
import type { Overlap } from '../../../shared/model/overlap.ts';
import type { EarlierGroups } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import type { GuardSystem } from './guard-system.ts';
import { listOfDimension } from './list-dimension.ts';
import type { StrandTally } from './strand-tally.ts';
import { systemOfReasons } from './system-of-reasons.ts';
import { systemThen } from './system-then.ts';

/** More systems than this are refused rather than left to run for minutes. */
const mostSystems = 60;

/** The systems that the new measure's tables make with other versions of the extract: one for each version and strand. */
export function systemsThen(
  input: GuardInput,
  overlap: Overlap,
  groups: EarlierGroups,
  apart: readonly StrandTally[],
  asOne: readonly StrandTally[],
  isSmall: (count: number) => boolean,
): readonly GuardSystem[] {
  const systems = groups.then.flatMap((then) => {
    const named = Object.keys(then[0]?.tables.dimensions ?? {}).flatMap((name) => listOfDimension(name) ?? []);
    return named.flatMap(({ strand, list }): (() => GuardSystem | null)[] => {
      const tally = asOne.find((each) => each.strand === strand);
      const reasons = apart.find((each) => each.strand === strand);
      return [
        () => (tally === undefined ? null : systemThen(input, overlap, groups, then, { tally, list }, isSmall)),
        () => (reasons === undefined ? null : systemOfReasons(input, groups, then, { tally: reasons, list }, isSmall)),
      ];
    });
  });
  if (systems.length > mostSystems) {
    throw new AppError(
      'not-disclosable',
      `This extract has been released in too many versions to be checked together (${String(groups.then.length)}). Publish for another period, or ask for fewer strands.`,
    );
  }
  return systems.flatMap((make) => make() ?? []);
}
