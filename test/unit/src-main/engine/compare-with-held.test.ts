import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithHeld } from '../../../../src-main/engine/compare-with-held.ts';
import type { HeldDataset } from '../../../../src-main/engine/compare-with-held.ts';
import { previewImport } from '../../../../src-main/engine/preview-import.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const never = new AbortController().signal;
const columns = ['Ref', 'Ward', 'Cases'];
const read = {
  format: 'csv',
  encoding: 'windows-1252',
  delimiter: ',',
  quote: '"',
  skipRows: 1,
  headerRows: 1,
} as const;
const roles = { Ref: { kind: 'identifier' }, Cases: { kind: 'measure', unit: 'visits' } } as const;
const text = `Advice from July to September\nRef,Ward,Cases\n${Array.from({ length: 30 }, (_, row) => `A${row},Acton,${row * 7}\n`).join('')}`;
let folder = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-held-'));
  path = join(folder, 'advice.csv');
  await writeFile(path, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function held(said: Partial<HeldDataset>, received = '2025-07-01'): HeldDataset {
  const dataset = sampleDataset({ title: `Advice of ${received}`, received, read: { ...read, footerRows: 3 }, roles });
  return { dataset, isSameFile: false, columns, ...said };
}

describe('compareWithHeld', () => {
  it('warns of a file that is in the workspace already', async () => {
    const preview = compareWithHeld(await previewImport({ path }, never), [held({}), held({ isSameFile: true })]);
    expect(preview.problems[0]).toMatchObject({
      severity: 'warning',
      title: 'This file is in the workspace already, as "Advice of 2025-07-01".',
    });
    expect(preview.plan.choices.some(({ topic }) => topic === 'earlier')).toBe(false);
  });

  it('offers to read a file as the last one with its columns was, but for what is its own', async () => {
    const datasets = [held({}, '2025-04-01'), held({}), held({ columns: ['Ref', 'Ward'] }, '2025-10-01')];
    const preview = compareWithHeld(await previewImport({ path }, never), datasets);
    const [choice] = preview.plan.choices;
    expect(choice).toMatchObject({ topic: 'earlier', value: 'Looks like the next "Advice of 2025-07-01"' });
    const [offer] = choice?.alternatives ?? [];
    expect(offer?.read).toEqual({ ...read, encoding: 'utf-8', footerRows: 0 });
    const again = await previewImport({ path, read: offer?.read, roles: offer?.roles }, never);
    expect(compareWithHeld(again, datasets).plan.choices[0]).toMatchObject({
      value: 'Read as "Advice of 2025-07-01" was',
      confidence: 'settled',
      alternatives: [],
    });
  });

  it('says nothing of datasets with other columns', async () => {
    const preview = await previewImport({ path }, never);
    expect(compareWithHeld(preview, [held({ columns: [...columns, 'Sex'] })])).toEqual(preview);
  });
});
