import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFields, readRecords } from './small-borough.ts';

const committed = fileURLToPath(new URL('../../../sample-data', import.meta.url));

async function boroughTotal(file: string, column: string): Promise<number> {
  const records = await readRecords(committed, file);
  return records.reduce((total, record) => total + Number(record.get(column)), 0);
}

test.each([
  ['Asian, Asian British or Asian Welsh: Indian', 54_806],
  ['Black, Black British, Black Welsh, Caribbean or African: African', 22_578],
  ['White: English, Welsh, Scottish, Northern Irish or British', 89_265],
  ['White: Gypsy or Irish Traveller', 248],
  ['White: Roma', 1_430],
  ['Other ethnic group: Arab', 16_105],
])('%s is as many as the census published, within 1%%', async (group, published) => {
  const made = await boroughTotal('census/ethnic-group-by-ward.csv', `Ethnic group: ${group}`);
  expect(Math.abs(made - published) / published).toBeLessThan(0.01);
});

test.each([
  ['census/religion-by-ward.csv', 'Religion: Muslim', 68_905],
  ['census/religion-by-ward.csv', 'Religion: Sikh', 28_498],
  ['census/religion-by-ward.csv', 'Religion: Jewish', 1_045],
  ['census/sex-by-ward.csv', 'Sex: Female', 186_208],
])('%s: %s is near its published total', async (file, column, published) => {
  expect(Math.abs((await boroughTotal(file, column)) - published) / published).toBeLessThan(0.015);
});

test.each([
  ['E05013537', 80.0],
  ['E05013540', 9.7],
])('%s has its published share of Asian residents', async (ward, published) => {
  const records = await readRecords(committed, 'census/ethnic-group-by-ward.csv');
  const record = records.find((candidate) => candidate.get('geography code') === ward);
  const asian = Number(record?.get('Ethnic group: Asian, Asian British or Asian Welsh'));
  expect((100 * asian) / Number(record?.get('Ethnic group: Total: All usual residents'))).toBeCloseTo(published, 0);
});

test('the register over-represents some groups and under-represents others, with small cells between', async () => {
  const [, ...register] = await readFields(committed, 'council/housing-register.csv', 'windows-1252');
  const share = (pattern: RegExp) => register.filter((row) => pattern.test(row[3] ?? '')).length / register.length;
  expect(share(/^roma$/i) / (1_430 / 367_116)).toBeGreaterThan(2);
  expect(share(/^arab$/i) / (16_105 / 367_116)).toBeGreaterThan(1.5);
  expect(share(/bangladeshi/i) / (3_685 / 367_116)).toBeGreaterThan(1.4);
  expect(share(/chinese$/i) / (4_526 / 367_116)).toBeLessThan(0.6);
  expect(share(/indian/i) / (54_806 / 367_116)).toBeLessThan(0.6);
  const traveller = register
    .filter((row) => /traveller/i.test(row[3] ?? ''))
    .map((row) => row[2]?.trim().toLowerCase());
  expect(new Set(traveller).size).toBeGreaterThan(5);
  expect(traveller.length).toBeLessThan(60);
});
