import { isSmallerLevel } from '../../../shared/geography/area-order.ts';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import { unknownVintage } from '../../../shared/geography/area-vintage.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { Gazetteer } from '../../../shared/model/gazetteer.ts';
import { isSame } from './small-areas.ts';

/** A table of counts by area codes. */
interface ConvertibleTable {
  readonly id: string;
  readonly title: string;
  readonly geography: Geography;
}

/** Tables whose counts could be carried to other areas, those of the smallest areas first. */
export function convertible(datasets: readonly DatasetSummary[]): readonly ConvertibleTable[] {
  return datasets
    .flatMap(({ dataset, unread }) => {
      if (dataset.kind !== 'aggregate' || unread !== undefined) return [];
      const roles = Object.values(dataset.roles);
      if (!roles.some(({ kind }) => kind === 'count')) return [];
      return roles.flatMap((role) =>
        role.kind === 'area-code' ? [{ id: dataset.id, title: dataset.title, geography: role.geography }] : [],
      );
    })
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
    .toSorted((a, b) =>
      isSmallerLevel(a.geography.kind, b.geography.kind)
        ? -1
        : isSmallerLevel(b.geography.kind, a.geography.kind)
          ? 1
          : 0,
    );
}

/** The geographies that the workspace knows besides a table's own. */
export function targetGeographies({ lookups, boundaries }: Gazetteer, from: Geography): readonly Geography[] {
  const all = [
    ...boundaries.map(({ geography }) => geography),
    ...lookups.map(({ to }) => to.geography),
    ...lookups.flatMap((lookup) => (lookup.from.kind === 'area' ? [lookup.from.geography] : [])),
  ];
  return all.filter(
    (one, index) =>
      one.vintage !== unknownVintage && !isSame(one, from) && all.findIndex((other) => isSame(one, other)) === index,
  );
}
