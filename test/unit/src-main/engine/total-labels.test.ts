import { expect, it } from 'vitest';
import type { StrandId } from '../../../../shared/model/code-list.ts';
import type { TotalLabels } from '../../../../shared/model/total-labels.ts';
import { relationOf } from '../../../../src-main/catalogue/relation-of.ts';
import { totalLabels } from '../../../../src-main/engine/total-labels.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

async function totalsOf(strand: StrandId, labels: readonly string[]): Promise<TotalLabels[]> {
  return withDatabase(async (connection) => {
    const dataset = sampleDataset({ id: 'table', kind: 'aggregate', roles: { Group: { kind: 'strand', strand } } });
    const rows = labels.map((label) => `('${label}')`).join(', ');
    await connection.run(`CREATE TABLE ${relationOf('table')} AS SELECT * FROM (VALUES ${rows}) v("Group")`);
    return totalLabels(connection, dataset, undefined);
  });
}

it('tells a table’s total, and the groups whose parts have rows of their own', async () => {
  const parts = ['Asian, Asian British or Asian Welsh: Indian', 'Asian, Asian British or Asian Welsh: Chinese'];
  expect(await totalsOf('sex', ['All persons', 'Female', 'Male'])).toEqual([
    { column: 'Group', labels: ['All persons'] },
  ]);
  expect(await totalsOf('ethnic-group', ['Total', 'Asian, Asian British or Asian Welsh', ...parts])).toEqual([
    { column: 'Group', labels: ['Asian, Asian British or Asian Welsh', 'Total'] },
  ]);
  expect(await totalsOf('ethnic-group', ['Asian', 'Black', 'Mixed', 'White', 'Other'])).toEqual([
    { column: 'Group', labels: [] },
  ]);
});

it('says nothing of a column with a label that has no place, or with bands of age that overlap', async () => {
  expect(await totalsOf('sex', ['All persons', 'Female', 'Male', 'Qwertyuiop'])).toEqual([]);
  expect(await totalsOf('age', ['0 to 17', '5 to 9', '18 to 64', '65 and over'])).toEqual([]);
});
