import { isInPattern } from './strand-tally.ts';

/** People of one pattern of filters, as counted now. */
export interface NowCount {
  readonly pattern: number;
  readonly leaf: string;
  readonly count: number;
}

/** People of two versions: there then and now, only now, or only then (in the filters of a pattern). */
export interface VersionCount extends NowCount {
  readonly kind: 'stayed' | 'joined' | 'left';
}

/**
 * The least coming and going that explains how many people filters picked then, given who is there now, in one area and
 * category: those missing then have joined, those missing now have left. `then` tells each earlier filter's count by its
 * position; those who left stand under `leaf`.
 */
export function splitVersions(
  now: readonly NowCount[],
  then: ReadonlyMap<number, number>,
  leaf: string,
): readonly VersionCount[] {
  const stayed = now.map((each) => ({ ...each }));
  const more = new Map(
    [...then].map(([filter, count]) => [
      filter,
      count - now.reduce((sum, each) => sum + (isInPattern(each.pattern, filter) ? each.count : 0), 0),
    ]),
  );
  const joined: VersionCount[] = [];
  const filters = [...then.keys()];
  const inside = (pattern: number) => filters.filter((filter) => isInPattern(pattern, filter));
  const isShort = (filter: number) => (more.get(filter) ?? 0) < 0;
  /** Filters that the pattern would explain, less those it would put out. */
  const fit = (pattern: number) => inside(pattern).reduce((sum, filter) => sum + (isShort(filter) ? 1 : -1), 0);
  for (;;) {
    const best = stayed
      .filter(({ count, pattern }) => count > 0 && inside(pattern).some(isShort))
      .sort((a, b) => fit(b.pattern) - fit(a.pattern))[0];
    if (best === undefined) break;
    const own = inside(best.pattern);
    const short = own.filter(isShort).map((filter) => -(more.get(filter) ?? 0));
    const count = Math.min(best.count, ...short);
    best.count -= count;
    joined.push({ kind: 'joined', pattern: best.pattern, leaf: best.leaf, count });
    for (const filter of own) more.set(filter, (more.get(filter) ?? 0) + count);
  }
  const left: VersionCount[] = [];
  for (;;) {
    const over = filters.filter((filter) => (more.get(filter) ?? 0) > 0);
    if (over.length === 0) break;
    const count = Math.min(...over.map((filter) => more.get(filter) ?? 0));
    left.push({ kind: 'left', pattern: over.reduce((sum, filter) => sum + 2 ** filter, 0), leaf, count });
    for (const filter of over) more.set(filter, (more.get(filter) ?? 0) - count);
  }
  return [
    ...stayed.flatMap((each) => (each.count > 0 ? [{ kind: 'stayed' as const, ...each }] : [])),
    ...joined,
    ...left,
  ];
}
