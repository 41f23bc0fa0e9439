import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import type { Problem } from '../../../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const csv: ReadPlan = { format: 'csv' };
const roles: Readonly<Record<string, ColumnRole>> = {
  Client: { kind: 'identifier' },
  Born: { kind: 'date-of-birth' },
  Sex: { kind: 'strand', strand: 'sex' },
};
const people = Array.from({ length: 40 }, (_, at) => [
  `C${at}`,
  `0${(at % 9) + 1}/09/1974`,
  at % 2 ? 'Male' : 'Female',
]);

async function problemsOf(rows: readonly (readonly string[])[], read = csv): Promise<Problem[]> {
  return withDatabase((connection) => problemsOfTable(connection, roles, rows, read));
}

it('tells of a total that is counted as a person, wherever it stands, and of its number among labels', async () => {
  const rows = [...people.slice(0, 30), ['Total', '', '30'], ...people.slice(30)];
  const problems = await problemsOf(rows);
  expect(problems.map(({ title, line }) => [title, line])).toEqual([
    ['A row says no more than "Total", and is counted as a person.', 32],
    ['"30" is a number among the labels of "Sex", and stands for no group.', 32],
  ]);
  const read = { ...csv, totalRows: [{ column: 'Client', values: ['Total'] }] };
  expect(problems[0]?.fixes).toEqual([{ label: 'Take it as a sum of other rows', read }]);
  expect(await problemsOf(rows, read)).toEqual([]);
});

it('leaves a person alone whose reference is a word for a whole', async () => {
  expect(await problemsOf([...people, ['Total', '07/09/1974', 'Male']])).toEqual([]);
});
