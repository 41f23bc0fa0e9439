import { breakdownSchema, everyone, known, unknown } from '../../../../shared/model/breakdown.ts';
import type { Breakdown } from '../../../../shared/model/breakdown.ts';

export const borough = 'E09000001';
export const wards = ['E05000001', 'E05000002', 'E05000003'];
export const areas = [borough, ...wards, 'not-placed'];

const reasons = ['declined', 'missing'];

/**
 * A breakdown of applicants: for each ward and then those not placed, the counts by category and then of each kind of
 * non-answer. All estimates are printed, with made-up values.
 */
export function breakdown(
  strand: 'sex' | 'religion',
  categories: readonly string[],
  counts: readonly (readonly number[])[],
): Breakdown {
  const columns = [...categories, ...reasons];
  const part = (area: string, code: string): number => {
    const rows = area === borough ? counts : [counts[areas.indexOf(area) - 1] ?? []];
    const leaves = code === everyone ? columns : code === known ? categories : code === unknown ? reasons : [code];
    return rows.reduce((sum, row) => sum + leaves.reduce((so, leaf) => so + (row[columns.indexOf(leaf)] ?? 0), 0), 0);
  };
  const estimate = { status: 'value', value: 0.5, lower: 0.4, upper: 0.6, method: 'wilson', reliable: true };
  const comparison = { ratio: { ...estimate, quantity: 'rate-ratio' }, direction: 'higher' };
  return breakdownSchema.parse({
    measure: {
      id: 'applicants',
      title: 'Applicants',
      unit: 'applicants',
      does: 'apply',
      multiplier: 1000,
      people: 'adults',
      populationTitle: 'Adults',
      period: '2025',
      populationPeriod: '2021',
    },
    strand: { id: strand, title: strand },
    list: { id: `${strand}-list`, title: strand },
    areas: areas.map((code) => ({ code, name: code })),
    categories: [
      { code: everyone, label: 'Everyone', kind: 'all' },
      { code: known, label: 'Known', kind: 'known' },
      ...categories.map((code) => ({ code, label: code, kind: 'category' })),
      { code: unknown, label: 'Not known', kind: 'unknown' },
      { code: 'declined', label: 'Not stated', kind: 'non-answer', answer: 'declined' },
      { code: 'missing', label: 'Missing', kind: 'non-answer', answer: 'missing' },
    ],
    rows: areas.flatMap((area) =>
      [everyone, known, ...categories, unknown, ...(area === borough ? reasons : [])].map((category) => ({
        area,
        category,
        count: { status: 'value', value: part(area, category) },
        population: { status: 'value', value: 1000 },
        populationShare: 0.5,
        share: { ...estimate, quantity: 'share' },
        rate: { ...estimate, quantity: 'rate' },
        representation: { ...estimate, quantity: 'representation-ratio' },
        versusOthers: comparison,
        versusElsewhere: comparison,
      })),
    ),
  });
}
