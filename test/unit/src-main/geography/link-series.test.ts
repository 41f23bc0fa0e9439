import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkSeries } from '../../../../src-main/geography/link-series.ts';
import type { ChangeLink, SeriesTable } from '../../../../src-main/geography/link-series.ts';

const links: readonly ChangeLink[] = [
  { from: 'A', to: 'A', change: 'U' },
  { from: 'B', to: 'B1', change: 'S' },
  { from: 'B', to: 'B2', change: 'S' },
  { from: 'C', to: 'CD', change: 'M' },
  { from: 'D', to: 'CD', change: 'M' },
  { from: 'Z', to: 'Z', change: 'U' },
];
const table = (vintage: SeriesTable['vintage'], counts: Readonly<Record<string, number | null>>): SeriesTable => ({
  vintage,
  counts: new Map(Object.entries(counts)),
});

test('unchanged areas stay, split parts are summed back, merged areas are summed, and areas of no table are left out', () => {
  const before = table('before', { A: 10, B: 20, C: 3, D: 4 });
  const after = table('after', { A: 11, B1: 12, B2: 9, CD: 8 });
  const areas = linkSeries([before, after], links);
  expect(areas.map(({ name, change, values }) => [name, change, ...values.map(({ value }) => value)])).toEqual([
    ['A', 'U', 10, 11],
    ['B', 'S', 20, 21],
    ['CD', 'M', 7, 8],
  ]);
  expect(
    areas.every(({ values }) => values.every(({ value, lower, upper }) => value === lower && value === upper)),
  ).toBe(true);
});

test('a hidden or lacking part leaves the sum unknown', () => {
  const areas = linkSeries([table('before', { B: 20, C: null, D: 4 }), table('after', { B1: 12, CD: 8 })], links);
  expect(areas.map(({ name, values }) => [name, ...values.map(({ value }) => value)])).toEqual([
    ['B', 20, null],
    ['CD', null, 8],
  ]);
});

test('where areas were redrawn, the earlier count lies in a band and is shared out by the later one', () => {
  const redrawn: readonly ChangeLink[] = [
    { from: 'P', to: 'R', change: 'X' },
    { from: 'Q', to: 'R', change: 'X' },
    { from: 'Q', to: 'T', change: 'X' },
  ];
  const areas = linkSeries([table('before', { P: 100, Q: 60 }), table('after', { R: 150, T: 50 })], redrawn);
  expect(areas.map(({ name, change, values }) => [name, change, values[0], values[1]?.value])).toEqual([
    ['R', 'X', { value: 145, lower: 100, upper: 160 }, 150],
    ['T', 'X', { value: 15, lower: 0, upper: 60 }, 50],
  ]);
});

test('no one is lost or counted twice: the common areas sum to each table', () => {
  const count = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(
      fc.record({ A: count, B: count, C: count, D: count }),
      fc.record({ A: count, B1: count, B2: count, CD: count }),
      (before, after) => {
        const areas = linkSeries([table('before', before), table('after', after)], links);
        const sums = [0, 1].map((at) => areas.reduce((sum, { values }) => sum + (values[at]?.value ?? 0), 0));
        const total = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((sum, each) => sum + each, 0);
        expect(sums).toEqual([total(before), total(after)]);
      },
    ),
  );
});
