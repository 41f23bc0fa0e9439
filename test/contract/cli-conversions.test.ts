import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { conversionReportSchema } from '../../shared/model/gazetteer.ts';
import { callStrand } from '../support/call-strand.ts';

const state = mkdtempSync(path.join(tmpdir(), 'strand-convert-'));
const sample = path.resolve(import.meta.dirname, '../../sample-data/ealing.strand.json');

afterAll(() => {
  rmSync(state, { recursive: true, force: true });
});

test('strand gazetteer names lookups, outlines and places with the reason', async () => {
  const { out, exitCode } = await callStrand(['gazetteer', sample], state);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/lsoa-to-ward +LSOA21CD → WD22CD +best-fit +each of 199 LSOA 2021 codes has one ward of 2022/);
  expect(out).toMatch(/ward-boundaries +24 wards of 2022/);
  expect(out).toMatch(/service-points +Service points +48 places/);
});

test('strand convert prints the method, the steps and the totals, or all of it as JSON', async () => {
  const words = ['convert', sample, '--dataset', 'census-disability', '--to', 'ward'];
  const { out, exitCode } = await callStrand(words, state);
  expect(exitCode).toBe(0);
  expect(out).toContain('Carried from LSOAs of 2021 to wards of 2022 by best fit');
  expect(out).toContain('199 areas become 24 wards. The total is 367,116 before and after.');
  const report = conversionReportSchema.parse(JSON.parse((await callStrand([...words, '--json'], state)).out));
  expect(report.areasAfter).toBe(24);
});

test('what cannot be converted is refused with what to do', async () => {
  const records = await callStrand(['convert', sample, '--dataset', 'housing-register', '--to', 'ward'], state);
  expect(records).toMatchObject({ exitCode: 1, out: '' });
  expect(records.said).toContain('Place its records in areas by a join');
  const level = await callStrand(['convert', sample, '--dataset', 'census-sex', '--to', 'parsec'], state);
  expect(level.exitCode).toBe(2);
  expect(level.said).toContain('"parsec" is no level of areas.');
});

test('a series of two vintages wants a lookup that tells what changed', async () => {
  const { said, exitCode } = await callStrand(['series', sample, 'census-disability', 'census-religion'], state);
  expect(exitCode).toBe(1);
  expect(said).toContain(
    'No lookup of the workspace tells how the areas of “Residents by disability, Census 2021” and “Residents by religion, Census 2021” changed.',
  );
});
