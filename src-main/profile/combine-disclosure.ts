import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';

/**
 * Several measures' summaries as one: cells add up, the narrowest interval and the coarsest rounding count for all, and a
 * rule that any of them kept is named.
 */
export function combinedDisclosure(summaries: readonly DisclosureSummary[]): DisclosureSummary {
  const intervals = summaries.flatMap(({ narrowestInterval }) =>
    narrowestInterval === null ? [] : [narrowestInterval],
  );
  const texts = (pick: (summary: DisclosureSummary) => string) => [...new Set(summaries.map(pick))].join(' ');
  const some = (pick: (summary: DisclosureSummary) => boolean | undefined) =>
    summaries.some((summary) => pick(summary) === true);
  const rounding = greatest(
    summaries.map((summary) => summary.rounding),
    ({ base, within }) => base * 1000 + within,
  );
  const leastPopulation = greatest(
    summaries.map((summary) => summary.leastPopulation),
    ({ areas }) => areas,
  );
  const earlierReleases = [...new Set(summaries.flatMap((summary) => summary.earlierReleases ?? []))].sort(
    (one, other) => one - other,
  );
  const override = summaries.find((summary) => summary.override !== undefined)?.override;
  return {
    policy: texts(({ policy }) => policy),
    threshold: Math.max(0, ...summaries.map(({ threshold }) => threshold)),
    cells: summaries.reduce((sum, { cells }) => sum + cells, 0),
    hidden: summaries.reduce((sum, { hidden }) => sum + hidden, 0),
    narrowestInterval: intervals.length === 0 ? null : Math.min(...intervals),
    method: texts(({ method }) => method),
    ...(rounding === undefined ? {} : { rounding }),
    ...(some(({ zerosShown }) => zerosShown === false) ? { zerosShown: false } : {}),
    ...(some(({ knowsOwnCell }) => knowsOwnCell) ? { knowsOwnCell: true } : {}),
    ...(some(({ groupDisclosure }) => groupDisclosure) ? { groupDisclosure: true } : {}),
    ...(leastPopulation === undefined ? {} : { leastPopulation }),
    ...(earlierReleases.length === 0 ? {} : { earlierReleases }),
    ...(override === undefined ? {} : { override }),
  };
}

function greatest<Item>(items: readonly (Item | undefined)[], size: (item: Item) => number): Item | undefined {
  return items
    .filter((item) => item !== undefined)
    .toSorted((one, other) => size(other) - size(one))
    .at(0);
}
