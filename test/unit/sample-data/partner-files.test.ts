import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src-main/database/database.ts';
import { quoteLiteral } from '../../../src-main/database/quote.ts';
import { countValues, makeSmallBorough, readFields, readRecords, smallResidents } from './small-borough.ts';
import type { SmallBorough } from './small-borough.ts';

let borough: SmallBorough;
const publishedResidents = 367_116;

beforeAll(async () => {
  borough = await makeSmallBorough();
});

afterAll(() => borough.remove());

function expectScaled(rows: number, published: number): void {
  const expected = (published * smallResidents) / publishedResidents;
  expect(Math.abs(rows - expected)).toBeLessThan(5 * Math.sqrt(expected));
}

test('the housing register is Windows-1252 with CRLF, and has every kind of untidiness', async () => {
  const bytes = await readFile(join(borough.folder, 'council/housing-register.csv'));
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  const text = new TextDecoder('windows-1252').decode(bytes);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('£');
  expect(text).toContain('Français');
  const records = await readRecords(borough.folder, 'council/housing-register.csv', 'windows-1252');
  expectScaled(records.length, 12_400);
  expect([...(records[0]?.keys() ?? [])].join()).toBe(
    'Applicant ref,Date applied,Ward,Ethnic origin,Sex,Date of birth,Disability,Band,Preferred language,Weekly income',
  );
  expect(records.every((record) => /^\d\d\/\d\d\/20\d\d$/.test(record.get('Date applied') ?? ''))).toBe(true);
  expect(new Set(records.map((record) => record.get('Applicant ref'))).size).toBe(records.length);
  const wards = countValues(records, 'Ward');
  expect(wards.size).toBeGreaterThan(60);
  expect(wards.has('SOUTH ACTON')).toBe(true);
  const ethnic = [...countValues(records, 'Ethnic origin').keys()];
  expect(ethnic).toEqual(expect.arrayContaining(['White - British', 'Prefer not to say', 'Not stated', '', 'Arab']));
  expect(ethnic.some((label) => label.includes('–'))).toBe(true);
});

test('referrals have their column types, NHS letters, non-answers and a few places from elsewhere', async () => {
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    const file = quoteLiteral(join(borough.folder, 'nhs/community-referrals.parquet'));
    const columns = await connection.query(
      z.object({ column_name: z.string(), column_type: z.string() }),
      `SELECT column_name, column_type FROM (DESCRIBE FROM ${file})`,
    );
    expect(columns.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
      'referral_id VARCHAR',
      'referral_date DATE',
      'lsoa21cd VARCHAR',
      'ethnic_category VARCHAR',
      'sex VARCHAR',
      'age_at_referral INTEGER',
      'service VARCHAR',
      'outcome VARCHAR',
    ]);
    const [found] = await connection.query(
      z.object({ rows: z.number(), ids: z.number(), letters: z.string(), sexes: z.string(), nowhere: z.number() }),
      `SELECT count(*) AS rows, count(DISTINCT referral_id) AS ids,
              string_agg(DISTINCT ethnic_category, '' ORDER BY ethnic_category) AS letters,
              string_agg(DISTINCT sex, '' ORDER BY sex) AS sexes, count(*) FILTER (lsoa21cd IS NULL) AS nowhere
       FROM ${file}`,
    );
    expectScaled(found?.rows ?? 0, 46_000);
    expect(found?.ids).toBe(found?.rows);
    expect(found?.letters).toBe('99ABCDEFGHJKLMNPRSZ');
    expect(found?.sexes).toBe('129');
    expect(found?.nowhere).toBeGreaterThan(0);
  } finally {
    connection.close();
    database.close();
  }
});

test('hate crime has a BOM, lines above and below its table, and * for 1 to 4', async () => {
  const bytes = await readFile(join(borough.folder, 'police/hate-crime.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = await readFields(borough.folder, 'police/hate-crime.csv');
  const header = rows.findIndex(([first]) => first === 'Ward code');
  const total = rows.findIndex(([first]) => first === 'E09000009');
  expect(header).toBeGreaterThan(2);
  expect(total - header - 1).toBe(24 * 5);
  const counts = rows.slice(header + 1, total).flatMap((row) => row.slice(3));
  expect(counts).toContain('*');
  expect(counts.filter((count) => ['1', '2', '3', '4'].includes(count))).toEqual([]);
  expect(rows.length).toBeGreaterThan(total + 2);
});

test('service users come as a workbook whose places are untidy postcodes', async () => {
  const workbook = await readXlsx(await readFile(join(borough.folder, 'ecvs/service-users.xlsx')));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Cover', 'Notes', 'Clients']);
  const [header, ...rows] = workbook.sheets[2]?.rows ?? [];
  expect(header?.join()).toBe('Client ID,Postcode,Age band,Ethnicity,Gender,Religion,Disability,Service');
  expectScaled(rows.length, 3_400);
  const postcodes = rows.map((row) => row[1]);
  expect(postcodes).toContain(null);
  expect(postcodes.filter((text) => typeof text === 'string' && /^[a-z]+\d+[a-z]+$/.test(text))).not.toHaveLength(0);
  expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining(['Under 16', '16-24', '75+', 'Not given']));
});

test('the survey weights have a mean of 1 and correct the lack of younger respondents', async () => {
  const records = await readRecords(borough.folder, 'survey/residents-survey.csv');
  expect(records).toHaveLength(1_800);
  const weight = (record: ReadonlyMap<string, string>) => Number(record.get('weight'));
  expect(records.reduce((total, record) => total + weight(record), 0) / records.length).toBeCloseTo(1, 3);
  const meanWeight = (from: number, to: number) => {
    const some = records.filter((record) => Number(record.get('age')) >= from && Number(record.get('age')) <= to);
    return some.reduce((total, record) => total + weight(record), 0) / some.length;
  };
  expect(meanWeight(16, 24)).toBeGreaterThan(1.2);
  expect(meanWeight(65, 74)).toBeLessThan(0.9);
});
