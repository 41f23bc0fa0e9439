import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceSchema } from '../../../../shared/model/workspace.ts';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import { openTestEngine } from '../../../support/with-engine.ts';
import type { TestEngine } from '../../../support/with-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

/** Opens the sample with one of its text extracts cut to some of its lines, and counts a measure. */
async function evidenceOf(measure: string, datasetId: string, keep: (line: string, index: number) => boolean) {
  const workspace = workspaceSchema.parse(JSON.parse(await readFile(test.samplePath, 'utf8')));
  const datasets = await Promise.all(
    workspace.datasets.map(async (dataset): Promise<Dataset> => {
      if (dataset.id !== datasetId) return dataset;
      const lines = (await readFile(path.join(test.directory, dataset.path), 'latin1')).split('\n');
      await writeFile(path.join(test.directory, 'cut.csv'), lines.filter(keep).join('\n'), 'latin1');
      return { ...dataset, path: 'cut.csv' };
    }),
  );
  const file = path.join(test.directory, 'cut.strand.json');
  await writeFile(file, JSON.stringify({ ...workspace, datasets }));
  await test.engine.client.workspace.open({ path: file });
  return test.engine.client.explore.evidence({ measure });
}

describe('counting a measure', () => {
  it('refuses a population that leaves out an area, whose people would be missing from the whole', async () => {
    await expect(
      evidenceOf('voluntary-sector', 'census-ethnic-group', (line) => !line.includes('Perivale')),
    ).rejects.toThrow('counts nobody in Perivale, so the rates of Ealing would be too high');
  });

  it('refuses records without a row', async () => {
    await expect(evidenceOf('housing-register', 'housing-register', (_, index) => index === 0)).rejects.toThrow(
      '"Housing register" has no rows',
    );
  });
});
