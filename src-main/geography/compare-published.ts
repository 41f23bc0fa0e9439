import { reconcileTotals } from '../../shared/geography/total-tolerance.ts';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { ConversionReport } from '../../shared/model/gazetteer.ts';

export interface PublishedComparison {
  readonly converted: ReadonlyMap<string, number>;
  readonly published: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<string, string>;
  /** How many counts both totals sum. */
  readonly counts: number;
}

/** The error of each area that both have, worst first, and whether the whole agrees; null where they have none in common. */
export function comparePublished(comparison: PublishedComparison): ConversionReport['errors'] {
  const { converted, published, nameOf, counts } = comparison;
  const areas = [...published]
    .flatMap(([code, official]) => {
      const own = converted.get(code);
      if (own === undefined || official === 0) return [];
      const area = areaCodeSchema.safeParse(code);
      if (!area.success) return [];
      return [
        {
          code: area.data,
          name: nameOf.get(code) ?? code,
          converted: own,
          published: official,
          error: own / official - 1,
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error) || a.code.localeCompare(b.code));
  const [worst] = areas;
  if (worst === undefined) return null;
  const sum = (key: 'converted' | 'published'): number =>
    Math.round(areas.reduce((total, area) => total + area[key], 0));
  const whole = { converted: sum('converted'), published: sum('published') };
  return {
    worst: Math.abs(worst.error),
    within1Percent: areas.filter(({ error }) => Math.abs(error) <= 0.01).length,
    whole: { ...whole, ...reconcileTotals({ ...whole, counts }) },
    areas,
  };
}
