import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBoundaries } from '../../../../src-main/workspace/kept-boundaries.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (fingerprint: string, source: string): Promise<string> =>
  keptBoundaries(
    path.join(folder, 'a.strand.json'),
    path.join(folder, 'state'),
    sampleDataset({ id: 'wards' }),
    fingerprint,
    source,
  );

describe('keptBoundaries', () => {
  it('keeps the outlines of a version when the source changes or is gone', async () => {
    const source = path.join(folder, 'wards.geojson');
    await writeFile(source, 'first');
    const kept = await keep('a'.repeat(64), source);
    await writeFile(source, 'second');
    expect(await readFile(await keep('a'.repeat(64), source), 'utf8')).toBe('first');
    await rm(source);
    expect(await keep('a'.repeat(64), source)).toBe(kept);
    expect(await readFile(kept, 'utf8')).toBe('first');
  });

  it('is the source where nothing could be copied', async () => {
    const source = path.join(folder, 'gone.geojson');
    expect(await keep('b'.repeat(64), source)).toBe(source);
  });
});
