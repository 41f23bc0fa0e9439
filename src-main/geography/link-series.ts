import type { AreaChange } from '../../shared/model/gazetteer.ts';
import type { LinkedArea } from '../../shared/model/linked-series.ts';

/** An area of the earlier vintage, one of the later that shares ground with it, and the publisher's word for the change. */
export interface ChangeLink {
  readonly from: string;
  readonly to: string;
  readonly change: AreaChange;
}

/** Counts by area at one time; null where a count is hidden or lacking. */
export interface SeriesTable {
  readonly vintage: 'before' | 'after';
  readonly counts: ReadonlyMap<string, number | null>;
}

/**
 * Carries counts of two vintages to the areas that both have: unchanged ones, split ones with their parts summed back, and
 * merged ones summed. Where areas were redrawn, the later areas are kept, and the earlier counts lie between what certainly
 * is theirs and all that could be; the value shares them out by the later counts. Areas of no table are left out.
 */
export function linkSeries(tables: readonly SeriesTable[], links: readonly ChangeLink[]): LinkedArea[] {
  const used = { before: codesOf(tables, 'before'), after: codesOf(tables, 'after') };
  const groups = groupLinks(links).filter((group) =>
    group.some(({ from, to }) => used.before.has(from) || used.after.has(to)),
  );
  return groups.flatMap((group) =>
    changeOf(group) === 'X' ? redrawnAreas(group, tables) : [wholeArea(group, tables)],
  );
}

function codesOf(tables: readonly SeriesTable[], vintage: SeriesTable['vintage']): Set<string> {
  return new Set(tables.filter((table) => table.vintage === vintage).flatMap(({ counts }) => [...counts.keys()]));
}

/** Links in groups that share no area with each other, in the order of their first area. */
function groupLinks(links: readonly ChangeLink[]): ChangeLink[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(node, root);
    return root;
  };
  for (const { from, to } of links) {
    const [a, b] = [rootOf(`before ${from}`), rootOf(`after ${to}`)];
    parents.set(a, a);
    parents.set(b, a);
  }
  const sorted = links.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  return [...Map.groupBy(sorted, ({ from }) => rootOf(`before ${from}`)).values()];
}

/** What happened within a group: the publisher's X, else what its shape shows. */
function changeOf(group: readonly ChangeLink[]): AreaChange {
  const [before, after] = sidesOf(group);
  if (group.some(({ change }) => change === 'X') || (before.length > 1 && after.length > 1)) return 'X';
  if (before.length > 1) return 'M';
  return after.length > 1 ? 'S' : 'U';
}

function sidesOf(group: readonly ChangeLink[]): [string[], string[]] {
  return [[...new Set(group.map(({ from }) => from))], [...new Set(group.map(({ to }) => to))]];
}

function wholeArea(group: readonly ChangeLink[], tables: readonly SeriesTable[]): LinkedArea {
  const [before, after] = sidesOf(group);
  return {
    name: before.length === 1 ? (before[0] ?? '') : after.join(', '),
    change: changeOf(group),
    before,
    after,
    values: tables.map(({ vintage, counts }) => exactly(sumOf(counts, vintage === 'before' ? before : after))),
  };
}

function redrawnAreas(group: readonly ChangeLink[], tables: readonly SeriesTable[]): LinkedArea[] {
  const [, after] = sidesOf(group);
  const later = tables.findLast(({ vintage }) => vintage === 'after');
  return after.map((code) => {
    const before = group.filter(({ to }) => to === code).map(({ from }) => from);
    const values = tables.map(({ vintage, counts }) => {
      if (vintage === 'after') return exactly(sumOf(counts, [code]));
      const isOnlyHere = (from: string): boolean => group.every((link) => link.from !== from || link.to === code);
      return {
        value: later === undefined ? null : sharedOut(group, code, before, counts, later.counts),
        lower: sumOf(counts, before.filter(isOnlyHere)),
        upper: sumOf(counts, before),
      };
    });
    return { name: code, change: 'X' as const, before, after: [code], values };
  });
}

/** The earlier counts that would fall to a later area if people lay as they did later. */
function sharedOut(
  group: readonly ChangeLink[],
  code: string,
  before: readonly string[],
  counts: SeriesTable['counts'],
  later: SeriesTable['counts'],
): number | null {
  let sum = 0;
  for (const from of before) {
    const own = counts.get(from) ?? null;
    const all = sumOf(
      later,
      group.filter((link) => link.from === from).map(({ to }) => to),
    );
    const here = later.get(code) ?? null;
    if (own === null || here === null || all === null || all === 0) return null;
    sum += (own * here) / all;
  }
  return sum;
}

function sumOf(counts: SeriesTable['counts'], codes: readonly string[]): number | null {
  return codes.reduce<number | null>((sum, code) => {
    const count = counts.get(code) ?? null;
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

function exactly(value: number | null): LinkedArea['values'][number] {
  return { value, lower: value, upper: value };
}
