import { expect, it } from 'vitest';
import type { StrandId } from '../../../../shared/model/code-list.ts';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import { relationOf } from '../../../../src-main/catalogue/relation-of.ts';
import { readCarriedLists } from '../../../../src-main/engine/carried-lists.ts';
import type { CarriedLists } from '../../../../src-main/engine/carried-lists.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const strandRole = (strand: StrandId): ColumnRole => ({ kind: 'strand', strand });

/** Datasets of one column each, with its labels one a row. */
async function carried(
  tables: readonly (Partial<Dataset> & { labels: readonly string[] })[],
): Promise<{ lists: CarriedLists; datasets: Dataset[] }> {
  return withDatabase(async (connection) => {
    const datasets: Dataset[] = [];
    for (const [at, { labels, ...given }] of tables.entries()) {
      const dataset = sampleDataset({ id: `d${at}`, ...given });
      const [column = ''] = Object.keys(dataset.roles);
      const rows = labels.map((label) => `('${label}')`).join(', ');
      await connection.run(`CREATE TABLE ${relationOf(dataset.id)} AS SELECT * FROM (VALUES ${rows}) v("${column}")`);
      datasets.push(dataset);
    }
    return { lists: await readCarriedLists(connection, datasets, undefined), datasets };
  });
}

const ethnic = { roles: { Group: strandRole('ethnic-group') } };
const ages = { roles: { Age: strandRole('age') } };

it('reads labels of broad groups into a list of broad groups, and detailed ones into a detailed list', async () => {
  const { lists, datasets } = await carried([
    { ...ethnic, labels: ['Asian', 'Black', 'White', 'Asian', 'Not stated'] },
    {
      ...ethnic,
      labels: ['Indian', 'Pakistani', 'Irish', 'African', 'Caribbean', 'Chinese', 'Roma', 'Arab', 'British', 'Asian'],
    },
    { ...ethnic, kind: 'aggregate', labels: ['Asian', 'Black', 'Mixed', 'White', 'Other'] },
  ]);
  expect(datasets.map((dataset) => lists.of(dataset, 'ethnic-group')[0]?.id)).toEqual([
    'ethnic-group-5',
    'ethnic-group-2021',
    'ethnic-group-5',
  ]);
  expect(lists.common(datasets, 'ethnic-group')?.id).toBe('ethnic-group-5');
});

it('cuts ages where every side can be cut', async () => {
  const { lists, datasets } = await carried([
    { ...ages, labels: ['under 10', '10-17', '18-24', '25-34', 'over 34'] },
    { ...ages, kind: 'aggregate', labels: ['0 to 15', '16 to 24', '25 to 34', '35 to 64', '65 and over'] },
    { roles: { Born: { kind: 'date-of-birth' } }, labels: ['2001-01-01'] },
  ]);
  const [police, table, register] = datasets;
  if (police === undefined || table === undefined || register === undefined) throw new Error('three datasets');
  expect(lists.of(police, 'age')[0]?.id).toBe('age-cut-at-10-18-25-35');
  expect(lists.common([police, table], 'age')?.id).toBe('age-cut-at-25-35');
  expect(lists.common([register, police], 'age')?.id).toBe('age-cut-at-10-18-25-35');
  expect(lists.common([register], 'age')?.id).toBe('age-8-bands');
});

it('carries nothing of a strand that is not held', async () => {
  const { lists, datasets } = await carried([{ ...ethnic, labels: ['Indian'] }]);
  expect(lists.common(datasets, 'religion')).toBeUndefined();
});
