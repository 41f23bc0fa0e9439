import { expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { understandColumns } from '../../../../src-main/catalogue/understand-columns.ts';
import { textTable } from '../../../support/text-table.ts';
import { withDatabase } from '../../../support/with-database.ts';

const csv: ReadPlan = { format: 'csv' };

async function understand(header: readonly string[], rows: readonly (readonly string[])[], read = csv) {
  return withDatabase(async (connection) => {
    const relation = await textTable(connection, header, rows);
    return understandColumns(connection, relation, { read, settled: {}, file: 'extract.csv' });
  });
}

const wards = ['Perivale', 'Walpole', 'Southfield', 'Norwood Green'];
const counts = [
  [10, 20, 7],
  [31, 12, 9],
  [5, 44, 23],
  [18, 19, 40],
] as const;
const rowsOf = (ward: (numbers: readonly number[]) => readonly number[]): string[][] =>
  wards.map((name, at) => [name, ...ward(counts[at] ?? []).map(String)]);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

it('takes a column for a sum where numbers and name agree, and only offers it where one of them does', async () => {
  const header = ['Ward', 'Total', 'Female', 'Male', 'Other'];
  const named = await understand(
    header,
    rowsOf((numbers) => [sum(numbers), ...numbers]),
  );
  expect(named.columns[1]?.role).toEqual({ kind: 'total', of: ['Female', 'Male', 'Other'] });
  const choice = named.choices.find(({ topic }) => topic === 'totals');
  expect(named.choices.filter(({ column }) => column === 'Total')).toEqual([choice]);
  expect(choice?.because).toBe('It equals the sum of the 3 columns to its right ("Female" to "Other") in 4 of 4 rows.');
  expect(choice?.alternatives).toEqual([
    { label: 'A column of its own', roles: { Total: { kind: 'count', unit: 'not known' } } },
  ]);

  const nameless = await understand(
    ['Ward', 'Seen', 'Female', 'Male', 'Other'],
    rowsOf((numbers) => [sum(numbers), ...numbers]),
  );
  expect(nameless.columns[1]?.role.kind).toBe('count');
  expect(nameless.choices.find(({ topic }) => topic === 'totals')).toMatchObject({
    column: 'Seen',
    confidence: 'unsure',
  });

  const wrong = await understand(
    header,
    rowsOf((numbers) => [sum(numbers) + 30, ...numbers]),
  );
  expect(wrong.columns[1]?.role.kind).toBe('count');
});

it('finds sub-totals by names that go on from theirs', async () => {
  const { columns } = await understand(
    ['Ward', 'Group: Total', 'Group: White', 'Group: White: Irish', 'Group: White: Roma', 'Group: Other'],
    rowsOf(([irish = 0, roma = 0, other = 0]) => [irish + roma + other, irish + roma, irish, roma, other]),
  );
  expect(columns[1]?.role).toEqual({
    kind: 'total',
    of: ['Group: White: Irish', 'Group: White: Roma', 'Group: Other'],
  });
  expect(columns[2]?.role).toEqual({ kind: 'total', of: ['Group: White: Irish', 'Group: White: Roma'] });
});

it('marks the row that sums the others, until an officer says otherwise', async () => {
  const header = ['Ward', 'Female', 'Male', 'Other'];
  const rows = [...rowsOf((numbers) => numbers), ['Total', '64', '95', '79']];
  const { read, choices } = await understand(header, rows);
  expect(read.totalRows).toEqual([{ column: 'Ward', values: ['Total'] }]);
  expect(choices.find(({ topic }) => topic === 'totals')?.alternatives).toEqual([
    { label: 'Count them like other rows', read: { ...csv, totalRows: [] } },
  ]);
  const settled = await understand(header, rows, { ...csv, totalRows: [] });
  expect(settled.read).toEqual({ ...csv, totalRows: [] });
  expect(settled.choices.find(({ topic }) => topic === 'totals')?.confidence).toBe('settled');
});

it('finds labels that sum others within each area of a long table', async () => {
  const labels = [
    'Married or in a partnership',
    'Married or in a partnership: Married',
    'Married or in a partnership: Partnership',
    'Single',
  ];
  const rows = wards.flatMap((ward, at) => {
    const [married = 0, partnership = 0, single = 0] = counts[at] ?? [];
    return labels.map((label, place) => [
      ward,
      label,
      String([married + partnership, married, partnership, single][place]),
    ]);
  });
  const { read } = await understand(['Ward', 'Legal partnership', 'n'], rows);
  expect(read.totalRows).toEqual([{ column: 'Legal partnership', values: ['Married or in a partnership'] }]);
});

it('takes an area of another level for a sum where the numbers agree, and offers it where they do not', async () => {
  const boroughs = counts.map((numbers, at) => [`E0900000${at + 1}`, ...numbers.map(String)]);
  const header = ['Area code', 'Female', 'Male', 'Other'];
  const agreeing = await understand(header, [...boroughs, ['E12000007', '64', '95', '79']]);
  expect(agreeing.read.totalRows).toEqual([{ column: 'Area code', values: ['E12000007'] }]);
  const larger = await understand(header, [...boroughs, ['E92000001', '6400', '9512', '7945']]);
  expect(larger.read.totalRows).toBeUndefined();
  expect(larger.choices.find(({ topic }) => topic === 'totals')).toMatchObject({
    confidence: 'unsure',
    alternatives: [{ read: { totalRows: [{ column: 'Area code', values: ['E92000001'] }] } }],
  });
});

it('finds no sums among the rows of people', async () => {
  const rows = wards.map((ward, at) => [ward, '07/09/1974', String(at * 10)]);
  const { read, choices } = await understand(['Ward', 'Date of birth', 'Visits'], [...rows, ['Total', '', '60']]);
  expect(read.totalRows).toBeUndefined();
  expect(choices.filter(({ topic }) => topic === 'totals')).toEqual([]);
});

it('takes a row called a whole for a sum where only hidden numbers are missing from its parts', async () => {
  const rows = [
    ['White', '50'],
    ['Asian', '12'],
    ['Black', '*'],
    ['Mixed', '*'],
    ['Total', '67'],
  ];
  const { read, choices } = await understand(['Ethnic group', 'Count'], rows);
  expect(read.totalRows).toEqual([{ column: 'Ethnic group', values: ['Total'] }]);
  expect(choices.find(({ topic }) => topic === 'totals')).toMatchObject({
    confidence: 'likely',
    because: '"Total" is no less than the sum of 4 other labels in its only place: 2 of them visible, 2 hidden.',
  });
  const unlike = await understand(['Ethnic group', 'Count'], [...rows.slice(0, 4), ['Total', '400']]);
  expect(unlike.read.totalRows).toBeUndefined();
});

it('takes the last of a list of areas for the whole of them where it equals their sum in every column', async () => {
  const header = ['Ward', 'Ward code', 'Female', 'Male', 'Other'];
  const coded = wards.map((ward, at) => [ward, `E0501351${at}`, ...(counts[at] ?? []).map(String)]);
  const whole = ['Ealing', '', '64', '95', '79'];
  const { read, choices } = await understand(header, [...coded, whole]);
  expect(read.totalRows).toEqual([{ column: 'Ward', values: ['Ealing'] }]);
  expect(choices.find(({ topic }) => topic === 'totals')).toMatchObject({
    because:
      '"Ealing" equals the sum of "Perivale", "Walpole", "Southfield" and "Norwood Green" in 3 of 3 places, and has no area code of its own.',
    alternatives: [{ label: 'Count them like other rows', read: { ...csv, totalRows: [] } }],
  });
  const uncoded = await understand(
    ['Ward', 'Female', 'Male', 'Other'],
    [...rowsOf((numbers) => numbers), ['Ealing', '64', '95', '79']],
  );
  expect(uncoded.read.totalRows).toEqual([{ column: 'Ward', values: ['Ealing'] }]);
  const missed = await understand(header, [...coded, ['Ealing', '', '64', '95', '80']]);
  expect(missed.read.totalRows).toBeUndefined();
});

it('takes persons for a sum of the sexes though the rows of all ethnic groups give nothing else', async () => {
  const groups = ['White', 'Asian', 'Black'];
  const rows = wards.flatMap((ward, place) => {
    const own = groups.map((_, at) => [counts[place]?.[at] ?? 0, 7 * at + place + 3] as const);
    const cells = own.flatMap(([women, men], at) => [
      [ward, groups[at] ?? '', 'Female', String(women)],
      [ward, groups[at] ?? '', 'Male', String(men)],
      [ward, groups[at] ?? '', 'Persons', String(women + men)],
    ]);
    return [...cells, [ward, 'All', 'Persons', String(sum(own.flat()))]];
  });
  const { read, choices } = await understand(['Ward', 'Ethnic group', 'Sex', 'Number'], rows);
  expect(read.totalRows).toEqual([
    { column: 'Ethnic group', values: ['All'] },
    { column: 'Sex', values: ['Persons'] },
  ]);
  expect(choices.find(({ column, topic }) => topic === 'totals' && column === 'Sex')?.because).toBe(
    '"Persons" equals the sum of "Female" and "Male" in 12 of 12 places.',
  );
});

it('counts persons of whom nothing else is told', async () => {
  const rows = wards.flatMap((ward, place) => {
    const [women = 0, men = 0] = counts[place] ?? [];
    const both = [ward, 'White', 'Persons', String(women + men)];
    return [[ward, 'White', 'Female', String(women)], [ward, 'White', 'Male', String(men)], both].concat([
      [ward, 'Asian', 'Persons', String(20 + place)],
    ]);
  });
  const { read } = await understand(['Ward', 'Ethnic group', 'Sex', 'Number'], rows);
  expect(read.totalRows).toBeUndefined();
});

it('takes a broad ethnic group for the sum of its own, wherever they stand', async () => {
  const detailed = ['White British', 'White Irish', 'Indian', 'Pakistani', 'Bangladeshi'];
  const rows = wards.flatMap((ward, place) => {
    const own = detailed.map((_, at) => (counts[place]?.[at % 3] ?? 0) + 5 * at);
    const of = (...places: readonly number[]): string => String(sum(places.map((at) => own[at] ?? 0)));
    const broad = [
      [ward, 'Asian', of(2, 3, 4)],
      [ward, 'White', of(0, 1)],
    ];
    return [...broad, ...detailed.map((group, at) => [ward, group, of(at)])];
  });
  const { read } = await understand(['Ward', 'Ethnic group', 'Number'], rows);
  expect(read.totalRows).toEqual([{ column: 'Ethnic group', values: ['White', 'Asian'] }]);
  const apart = rows.map(([ward = '', group = '', number = '']) => [ward, group, group === 'White' ? '500' : number]);
  const { read: other } = await understand(['Ward', 'Ethnic group', 'Number'], apart);
  expect(other.totalRows).toEqual([{ column: 'Ethnic group', values: ['Asian'] }]);
});
