import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { severalAreas } from '../../shared/geography/geography-words.ts';
import { isRanking, refuseComparison } from '../../shared/geography/refuse-comparison.ts';
import { peopleColumn } from '../../shared/geography/people-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { AreaLookup } from '../../shared/model/gazetteer.ts';
import type { LinkedArea, LinkedSeries } from '../../shared/model/linked-series.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { areaPair } from '../geography/conversion-step.ts';
import { columnsOf } from '../geography/gazetteer-source.ts';
import { linkSeries } from '../geography/link-series.ts';
import { measureOverlaps } from '../geography/measure-overlaps.ts';
import type { AreaEnd, Overlaps } from '../geography/measure-overlaps.ts';
import { readChangeLinks } from '../geography/read-change-links.ts';
import { areaTotals } from './area-totals.ts';
import { gazetteerOf } from './session-gazetteer.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** A table with the column of areas and the count that are carried, or without one where it only ranks areas. */
interface Linked extends AreaEnd {
  readonly of: Dataset;
  readonly count: string | null;
}

/**
 * Lays tables of several years, of areas of two vintages, beside each other on the areas that all of them have. Refuses
 * ranks and deciles, which only say where an area stood among those of its own year.
 */
export async function linkTables(session: Session, ids: readonly string[]): Promise<LinkedSeries> {
  const tables = ids.map((id) => linkedOf(datasetOf(session.workspace, id)));
  refuseRankings(tables);
  const { lookups } = await gazetteerOf(session);
  return session.withConnection(async (connection) => {
    const changes = lookups.filter(({ method }) => method === 'change');
    const sides = changes.flatMap((lookup) => endsOf(lookup));
    const overlaps = await measureOverlaps(connection, [...tables, ...sides]);
    const lookup = changes
      .toSorted((a, b) => knownBy(tables, b, overlaps) - knownBy(tables, a, overlaps))
      .find((each) => knownBy(tables, each, overlaps) > 0.5);
    const pair = lookup === undefined ? null : areaPair(lookup, false);
    if (lookup === undefined || pair === null) {
      throw new AppError(
        'data-impossible',
        `No lookup of the workspace tells how the areas of ${tables.map(({ of }) => `“${of.title}”`).join(' and ')} changed. Add the publisher’s lookup between the two, such as LSOA 2011 to LSOA 2021.`,
      );
    }
    const links = await readChangeLinks(connection, lookup, relationOf(lookup.dataset));
    const counted = [];
    for (const table of tables) {
      const { people } = await areaTotals(connection, {
        dataset: table.of,
        relation: table.relation,
        areaColumn: table.column,
        countColumn: table.count ?? '',
      });
      const isBefore = overlaps.share(table, pair.from) > overlaps.share(table, pair.to);
      counted.push({ table, vintage: isBefore ? ('before' as const) : ('after' as const), counts: people });
    }
    const areas = linkSeries(counted, links);
    return {
      tables: counted.map(({ table, vintage, counts }) => ({
        dataset: table.dataset,
        title: table.of.title,
        period: table.of.period.label,
        geography: { ...(vintage === 'before' ? pair.from.geography : pair.to.geography) },
        total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      })),
      areas,
      changes: countChanges(areas),
      says: sayChanges(areas, `${severalAreas(pair.from.geography)} and ${severalAreas(pair.to.geography)}`),
    };
  });
}

function linkedOf(dataset: Dataset): Linked {
  const [area] = columnsOf(dataset, 'area-code');
  if (area === undefined) throw new AppError('data-impossible', `“${dataset.title}” has no column of area codes.`);
  return {
    of: dataset,
    dataset: dataset.id,
    relation: relationOf(dataset.id),
    column: area.column,
    geography: area.role.geography,
    count: peopleColumn(dataset),
  };
}

function refuseRankings(tables: readonly Linked[]): void {
  for (const { of, count } of tables) {
    if (count !== null) continue;
    const figures = tables.map((table) => {
      const columns = Object.entries(table.of.roles).map(([column, role]) => ({ column, role }));
      const figure =
        columns.find(isRanking) ?? columns.find(({ role }) => role.kind === 'count' || role.kind === 'measure');
      return {
        title: table.of.title,
        geography: table.geography,
        column: figure?.column ?? '',
        role: figure?.role ?? { kind: 'ignore' as const },
      };
    });
    const reasons = figures.flatMap((one, index) =>
      figures.slice(index + 1).map((other) => refuseComparison(one, other)),
    );
    const reason = reasons.find((each) => each !== null);
    throw new AppError('data-impossible', reason ?? `“${of.title}” has no column of counts to lay beside others.`);
  }
}

function endsOf(lookup: AreaLookup): AreaEnd[] {
  const pair = areaPair(lookup, false);
  return pair === null ? [] : [pair.from, pair.to].map((side) => ({ ...side, relation: relationOf(side.dataset) }));
}

/** The least share of a table's areas that a lookup knows, of either vintage. */
function knownBy(tables: readonly AreaEnd[], lookup: AreaLookup, overlaps: Overlaps): number {
  const sides = endsOf(lookup);
  return Math.min(...tables.map((table) => Math.max(0, ...sides.map((side) => overlaps.share(table, side)))));
}

function countChanges(areas: readonly LinkedArea[]): LinkedSeries['changes'] {
  const count = (change: LinkedArea['change']): number => areas.filter((area) => area.change === change).length;
  return { U: count('U'), S: count('S'), M: count('M'), X: count('X') };
}

function sayChanges(areas: readonly LinkedArea[], both: string): string {
  const { U, S, M, X } = countChanges(areas);
  const parts = [
    ...(U === 0 ? [] : [`${formatNumber(U)} did not change`]),
    ...(S === 0
      ? []
      : [
          `${formatNumber(S)} had been split and ${S === 1 ? 'is' : 'are'} summed back from ${S === 1 ? 'its' : 'their'} parts`,
        ]),
    ...(M === 0 ? [] : [`${formatNumber(M)} ${M === 1 ? 'is' : 'are'} summed from several that were merged`]),
    ...(X === 0
      ? []
      : [
          `${formatNumber(X)} ${X === 1 ? 'was' : 'were'} redrawn and ${X === 1 ? 'has' : 'have'} earlier figures between the least and the most that they can be`,
        ]),
  ];
  return `${formatNumber(areas.length)} areas are the same for ${both}: ${formatList(parts)}.`;
}
