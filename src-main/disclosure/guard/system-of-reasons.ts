import { unknown } from '../../../shared/model/breakdown.ts';
import { nonAnswerSchema } from '../../../shared/model/code-list.ts';
import type { EarlierGroups, PlacedTables } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import { joinCells } from './guard-system.ts';
import type { GuardCell, GuardSystem } from './guard-system.ts';
import { earlierCells, filterCode, ownCells } from './own-cells.ts';
import { isOfVersion, namesOfVersions, thenCode, versionCodes } from './version-codes.ts';
import { peopleDimension } from './people-codes.ts';
import { strandOfKey } from './strands-of-key.ts';
import { splitVersions } from './split-versions.ts';
import type { StrandTally, TallyCount } from './strand-tally.ts';
import { emptyKeys } from './summed-tally.ts';
import { unprintedCells } from './unprinted-cells.ts';
import { unprintedGroups } from './unprinted-groups.ts';

/** The one area of a table that has none. */
const nowhere = 'everywhere';

/**
 * The kinds of non-answer of the whole, now and in another version of the extract: they are printed by no area, so they
 * are checked by themselves. Null where a list is read otherwise now, as its kinds are then no codes of the other's.
 */
export function systemOfReasons(
  input: GuardInput,
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  { tally, list }: { readonly tally: StrandTally; readonly list: string },
  isSmall: (count: number) => boolean,
): GuardSystem | null {
  const { strand } = tally;
  const kinds = tally.dimension.leaves.filter((leaf) => nonAnswerSchema.safeParse(leaf).success);
  if (kinds.length === 0 || input.lists[strand] !== list) return null;
  const { now, thenOf, nowFilters, thenFilters } = versionCodes(groups, then);
  const before = new Map(
    then.flatMap(({ tables, filter }) =>
      tables.tables.flatMap(({ cells }) =>
        cells.flatMap(({ key, count }) => {
          const named = key['area'] === undefined ? strandOfKey(key) : null;
          return named?.strand === strand ? [[`${String(filter)} ${named.code}`, count] as const] : [];
        }),
      ),
    ),
  );
  const counts = kinds.flatMap((kind): readonly TallyCount[] => {
    const present = groups.patterns.map((pattern) => ({
      pattern,
      leaf: kind,
      count: tally.counts.reduce(
        (sum, each) => (each.leaf === kind && each.people === `pattern ${String(pattern)}` ? sum + each.count : sum),
        0,
      ),
    }));
    const was = new Map(thenFilters.map((filter) => [filter, before.get(`${String(filter)} ${kind}`) ?? 0]));
    return splitVersions(present, was, kind)
      .map((each) => ({ people: `${each.kind} ${String(each.pattern)}`, area: nowhere, leaf: kind, count: each.count }))
      .filter(({ people }) => isOfVersion(people, nowFilters, thenFilters));
  });
  const leaves = [...new Set(counts.map(({ people }) => people))].sort();
  if (!leaves.some((leaf) => isOfVersion(leaf, nowFilters.slice(0, 1), []))) return null;
  const codes = new Map([...now(leaves), ...thenOf(leaves)]);
  const { dimension, unprinted } = peopleDimension(leaves, codes, unprintedGroups(leaves, [...codes.values()]));
  const reasons: StrandTally = { ...tally, dimension: { leaves: kinds, groups: {} }, counts };
  const only = new Map([[strand, { ...reasons, dimension: { leaves: kinds, groups: { [unknown]: kinds } } }]]);
  const ofKinds = (cells: readonly GuardCell[]): readonly GuardCell[] =>
    cells.filter(
      ({ key }) =>
        key['area'] === undefined && key[strand] !== undefined && (codes.get(key['people'] ?? '')?.length ?? 0) > 0,
    );
  const dimensions = { people: dimension, [strand]: { leaves: kinds, groups: { [unknown]: kinds } } };
  return {
    ...joinCells(
      dimensions,
      ['people'],
      [
        ...ofKinds(ownCells(input, filterCode(groups.filters[0] ?? 0), only)),
        ...groups.now.flatMap((each) => ofKinds(earlierCells(each, filterCode(each.filter), only))),
        ...then.flatMap((each) => ofKinds(earlierCells(each, thenCode(each.filter), only))),
        ...leaves
          .filter((leaf) => !leaf.startsWith('stayed'))
          .flatMap((leaf) => emptyKeys({ strand, leaves: kinds }, [], leaf, counts, { areas: false, codes: true }))
          .map((key): GuardCell => ({ key, count: 0, earlier: 'published', mustSpan: null })),
        ...unprintedCells(reasons, [], unprinted, isSmall),
      ],
    ),
    releasesOf: namesOfVersions(groups, then),
    numbers: then.flatMap(({ number }) => number ?? []),
  };
}
