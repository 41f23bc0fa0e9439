import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallBorough, readFields, readRecords, smallResidents } from './small-borough.ts';
import type { SmallBorough } from './small-borough.ts';

let borough: SmallBorough;

beforeAll(async () => {
  borough = await makeSmallBorough();
});

afterAll(() => borough.remove());

const wideTables = [
  ['ethnic-group-by-ward.csv', 'Ethnic group: Total: All usual residents'],
  ['sex-by-ward.csv', 'Sex: All persons'],
  ['age-by-ward.csv', 'Age: Total'],
  ['religion-by-ward.csv', 'Religion: Total: All usual residents'],
] as const;

test.each(wideTables)('%s has 24 wards, whose totals add up to the borough and to their parts', async (file, total) => {
  const [header = [], ...rows] = await readFields(borough.folder, `census/${file}`);
  expect(header.slice(0, 4)).toEqual(['date', 'geography', 'geography code', total]);
  expect(rows).toHaveLength(24);
  const leaves = header.flatMap((name, index) =>
    index > 3 && !header.some((other) => other.startsWith(`${name}: `)) ? [index] : [],
  );
  for (const row of rows) expect(sumAt(row, leaves)).toBe(Number(row[3]));
  expect(
    sumAt(
      rows.map((row) => row[3] ?? ''),
      [...rows.keys()],
    ),
  ).toBe(smallResidents);
});

test('each ethnic sub-total is the sum of the groups beside it', async () => {
  const [header = [], ...rows] = await readFields(borough.folder, 'census/ethnic-group-by-ward.csv');
  const subTotals = header.flatMap((name, index) => {
    const parts = header.flatMap((other, at) => (other.startsWith(`${name}: `) ? [at] : []));
    return index > 3 && parts.length > 0 ? [{ index, parts }] : [];
  });
  expect(subTotals.map(({ parts }) => parts.length)).toEqual([5, 3, 4, 5, 2]);
  for (const row of rows) {
    for (const { index, parts } of subTotals) expect(sumAt(row, parts)).toBe(Number(row[index]));
  }
});

test('the long table agrees with the wide ones, and its "does not apply" rows hold 0', async () => {
  const long = await readRecords(borough.folder, 'census/ethnic-group-by-sex-by-age-by-ward.csv');
  expect(long).toHaveLength(24 * 20 * 2 * 8);
  const observation = (record: ReadonlyMap<string, string>) => Number(record.get('Observation'));
  const inapplicable = long.filter((record) => record.get('Ethnic group (20 categories) Code') === '-8');
  expect(inapplicable).toHaveLength(24 * 2 * 8);
  expect(inapplicable.every((record) => observation(record) === 0)).toBe(true);
  const wide = await readRecords(borough.folder, 'census/ethnic-group-by-ward.csv');
  const indian = 'Asian, Asian British or Asian Welsh: Indian';
  for (const ward of wide) {
    const cells = long.filter(
      (record) =>
        record.get('Electoral wards and divisions Code') === ward.get('geography code') &&
        record.get('Ethnic group (20 categories)') === indian,
    );
    expect(cells.reduce((total, cell) => total + observation(cell), 0)).toBe(
      Number(ward.get(`Ethnic group: ${indian}`)),
    );
  }
});

test('disability counts every resident of the 199 small areas once', async () => {
  const records = await readRecords(borough.folder, 'census/disability-by-lsoa.csv');
  expect(records).toHaveLength(199 * 3);
  expect(records.reduce((total, record) => total + Number(record.get('Observation')), 0)).toBe(smallResidents);
});

test('Northfield is named as the census names it, with its borough', async () => {
  const records = await readRecords(borough.folder, 'census/sex-by-ward.csv');
  expect(records.find((record) => record.get('geography code') === 'E05013530')?.get('geography')).toBe(
    'Northfield (Ealing)',
  );
});

function sumAt(row: readonly string[], columns: readonly number[]): number {
  return columns.reduce((total, column) => total + Number(row[column]), 0);
}
