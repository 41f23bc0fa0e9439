import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { openDatabase } from '../../../../src-main/database/database.ts';
import type { Database } from '../../../../src-main/database/database.ts';
import { problemsOfTable } from '../../../support/problems-of-table.ts';

const csv: ReadPlan = { format: 'csv' };
const count: ColumnRole = { kind: 'count', unit: 'people' };
const code = (kind: 'lsoa' | 'ward' | 'district', vintage = 'not known'): ColumnRole => ({
  kind: 'area-code',
  geography: { kind, vintage },
});
const name = (kind: 'lsoa' | 'ward' | 'district'): ColumnRole => ({
  kind: 'area-name',
  geography: { kind, vintage: 'not known' },
});

let database: Database;
let connection: Connection;
beforeAll(async () => {
  database = await openDatabase();
  connection = await database.connect();
});
afterAll(() => {
  connection.close();
  database.close();
});

function problemsOf(
  roles: Readonly<Record<string, ColumnRole>>,
  rows: readonly (readonly string[])[],
  read = csv,
): Promise<Problem[]> {
  return problemsOfTable(connection, roles, rows, read);
}

const wards = Array.from({ length: 20 }, (_, index) => [
  `E050135${index + 18}`,
  `Ward ${String.fromCharCode(65 + index)}`,
]);

describe('cells that do not read as what their column is for', () => {
  it.each([
    ['2030-01-09', '"2030-01-09" lies in the future.', 'Line 3. Nobody was born on that day. Set it as missing,'],
    ['9 January 2030', '"9 January 2030" lies in the future.', 'Line 3. Nobody was born on that day.'],
    ['2030-02-30', '"2030-02-30" is not a date.', 'Line 3; February 2030 has 28 days.'],
    ['1030-01-09', '"1030-01-09" is not a date.', 'Line 3. Set it as missing,'],
  ])('are dates of birth such as %s', async (text, title, detail) => {
    const [problem] = await problemsOf({ Born: { kind: 'date-of-birth' } }, [['07/09/1974'], [text]]);
    expect(problem).toMatchObject({ title, line: 3 });
    expect(problem?.detail.startsWith(detail)).toBe(true);
  });

  it('are named with their line, the reason and what can be done', async () => {
    const problems = await problemsOf({ Born: { kind: 'date-of-birth' } }, [
      ['07/09/1974'],
      ['31/09/1974'],
      ['31/09/1974'],
      ['soon'],
      [''],
    ]);
    expect(problems).toEqual([
      {
        kind: 'unreadable-cell',
        severity: 'error',
        title: '"31/09/1974" is not a date.',
        detail:
          'Line 3; September has 30 days. Set 3 such values as missing, or correct the file. In "Born" there also stands "soon".',
        line: 3,
        column: 'Born',
        rows: 3,
        fixes: [
          {
            label: 'Set 3 values as missing',
            read: { ...csv, columns: { Born: { marks: { '31/09/1974': 'missing', soon: 'missing' } } } },
          },
          { label: 'Keep the column as text', roles: { Born: { kind: 'category' } } },
        ],
      },
    ]);
    const mended = await problemsOf({ Born: { kind: 'date-of-birth' } }, [['07/09/1974'], ['31/09/1974']], {
      ...csv,
      columns: { Born: { marks: { '31/09/1974': 'missing' } } },
    });
    expect(mended).toEqual([]);
  });

  it.each([
    ['13/25/1974', 'there is no month 25'],
    ['02/25/1974', 'there is no month 25 where the day comes first'],
    ['29/02/1973', 'February 1973 has 28 days'],
  ])('say of %s why', async (date, why) => {
    const [problem] = await problemsOf({ Seen: { kind: 'date' } }, [['07/09/1974'], [date]]);
    expect(problem?.detail).toContain(`Line 3; ${why}. Set it as missing`);
  });

  it('in brackets ask what the brackets mean', async () => {
    const [problem] = await problemsOf({ Balance: { kind: 'measure', unit: 'pounds' } }, [['12'], ['(5)']]);
    expect(problem?.title).toBe('"(5)" is not a number.');
    expect(problem?.fixes.map(({ read }) => read?.columns?.['Balance'])).toContainEqual({ brackets: 'negative' });
  });

  it('may be signs of several meanings, until one is settled', async () => {
    const rows = [['12'], ['-'], ['*'], ['-']];
    const [problem, ...others] = await problemsOf({ Count: count }, rows);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ kind: 'ambiguous-mark', title: '"-" may mean several things.', line: 3, rows: 2 });
    const [fix] = problem?.fixes ?? [];
    expect(await problemsOf({ Count: count }, rows, fix?.read)).toEqual([]);
  });
});

describe('values unlike their column', () => {
  it.each([
    ['postcode', ['W3 9BQ', 'ub11aa', 'NW10 7AB'], 'NFA', 'postcodes'],
    ['latitude', ['51.5', '51.6', '52.1'], '5.15', 'latitudes of the United Kingdom'],
    ['uprn', ['100021234567', '12', '7'], '1000212345678', 'UPRNs of up to 12 digits'],
    ['period', ['2019/20', '2020/21', '2021/22'], 'Spring', 'periods of time'],
    ['age-in-years', ['34', '71', '8'], '999', 'ages that anyone can have'],
  ] as const)('are found among those of a %s', async (kind, values, odd, what) => {
    const [problem, ...others] = await problemsOf(
      { it: { kind } },
      [...values, odd].map((value) => [value]),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      kind: 'unlike-role',
      title: `1 of 4 cells of "it" are not ${what}.`,
      line: 5,
      rows: 1,
    });
  });

  it('are codes that their list does not hold', async () => {
    const role: ColumnRole = { kind: 'strand', strand: 'sex', list: 'nhs-person-stated-sex' };
    const problems = await problemsOf({ Sex: role }, [['1'], ['2'], ['9'], ['7']]);
    expect(problems).toMatchObject([
      { title: '1 of 4 cells of "Sex" are not codes of the list "NHS sex codes".', line: 5 },
    ]);
  });

  it('are not those with a second character of their own where the list has but one', async () => {
    const role: ColumnRole = { kind: 'strand', strand: 'ethnic-group', list: 'nhs-ethnic-category' };
    const problems = await problemsOf({ Ethnicity: role }, [['A'], ['A1'], ['Z9'], ['99'], ['W1']]);
    expect(problems).toMatchObject([
      { title: '1 of 5 cells of "Ethnicity" are not codes of the list "NHS ethnic category, 16 groups".', line: 6 },
    ]);
  });

  it('are labels of another characteristic, and labels that take several groups together', async () => {
    const labels = ['Indian', 'Pakistani', 'White: Irish', 'Arab', 'Other - Sikh', 'BAME', 'Not stated'];
    const problems = await problemsOf(
      { Ethnicity: { kind: 'strand', strand: 'ethnic-group' } },
      labels.map((label) => [label]),
    );
    expect(problems.map(({ kind, title, line }) => [kind, title, line])).toEqual([
      ['umbrella-group', '"BAME" takes several groups together.', 7],
      ['unlike-role', '"Other - Sikh" is an answer on religion or belief, not on ethnic group.', 6],
    ]);
  });

  it('are names of areas with the number of a footnote', async () => {
    const problems = await problemsOf({ Borough: name('district') }, [
      ['Brent'],
      ['Ealing2'],
      ['Harrow'],
      ['Hounslow'],
      ['Barnet'],
    ]);
    expect(problems).toMatchObject([
      { severity: 'note', title: '"Ealing2" may be the name of an area with the number of a footnote.', line: 3 },
    ]);
  });
});

describe('rows that say a thing twice', () => {
  it('are found by a reference that should be there once', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`EHR${index === 20 ? 3 : index}`]);
    expect(await problemsOf({ Ref: { kind: 'identifier' } }, rows)).toMatchObject([
      { kind: 'duplicate-key', title: '"EHR3" stands on 2 rows of "Ref".', line: 5, rows: 1 },
    ]);
  });

  it('are found by area, period and category in a table of figures', async () => {
    const rows = wards.flatMap(([ward = '']) => ['Female', 'Male'].map((sex) => [ward, sex, '5']));
    const roles: Record<string, ColumnRole> = {
      Ward: code('ward'),
      Sex: { kind: 'strand', strand: 'sex' },
      Count: count,
    };
    expect(await problemsOf(roles, rows)).toEqual([]);
    const [problem] = await problemsOf(roles, [...rows, [...(rows[4] ?? []).slice(0, 2), '8']]);
    expect(problem).toMatchObject({
      kind: 'duplicate-key',
      title: '1 row of figures repeats what another row is about.',
      line: 6,
      rows: 1,
    });
  });
});

describe('columns that do not agree', () => {
  const roles = { 'Ward code': code('ward'), 'Ward name': name('ward') };
  const twice = [...wards, ...wards];

  it('on a few rows are said to disagree there', async () => {
    const rows = twice.map(([ward = '', title = ''], at) => [ward, at === 25 ? 'Hobbayne' : title]);
    expect(await problemsOf(roles, rows)).toMatchObject([
      {
        kind: 'misaligned',
        severity: 'warning',
        title: '"Ward code" and "Ward name" disagree on 1 row.',
        line: 27,
        rows: 1,
      },
    ]);
    expect(await problemsOf(roles, twice)).toEqual([]);
  });

  it('nearly everywhere are said not to belong together', async () => {
    const rows = twice
      .map(([ward = ''], at) => [ward, twice[(at * 7) % 40]?.[1] ?? ''])
      .map(([ward = '', title = ''], at) => [ward, at < 20 ? (twice[at]?.[1] ?? '') : title]);
    expect(await problemsOf(roles, rows)).toMatchObject([{ kind: 'misaligned', severity: 'error', fixes: [] }]);
  });

  it('may be of small areas that cannot lie in two districts', async () => {
    const rows = [
      ['E01001195', 'E09000009'],
      ['E01001195', 'E09000005'],
      ['E01001196', 'E09000009'],
      ['E01001197', 'E09000009'],
      ['E01001198', 'E09000009'],
    ];
    expect(await problemsOf({ LSOA: code('lsoa'), LAD: code('district') }, rows)).toMatchObject([
      { kind: 'misaligned', rows: 1 },
    ]);
  });

  it('may be the same', async () => {
    const rows = wards.map(([ward = ''], at) => [ward, String(at * 3), String(at * 3)]);
    const [problem] = await problemsOf({ Ward: code('ward'), Users: count, Clients: count }, rows);
    expect(problem).toMatchObject({
      kind: 'repeated-column',
      title: '"Clients" holds the same as "Users" on every row.',
      fixes: [{ read: { leaveOut: ['Clients'] } }],
    });
  });
});

describe('areas', () => {
  it('of several levels can be left uncounted, save those of one', async () => {
    const rows = [
      ...['E09000001', 'E09000002', 'E09000003'].map((area) => [area, '5']),
      ['E12000007', '15'],
      ['E92000001', '99'],
    ];
    const [problem, ...others] = await problemsOf({ Area: code('district'), Count: count }, rows);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      kind: 'mixed-geographies',
      title: '"Area" holds areas of 3 levels.',
      line: 5,
      rows: 2,
    });
    expect(problem?.detail).toContain('3 districts, 1 region and 1 country');
    const [fix] = problem?.fixes ?? [];
    expect(fix?.read?.totalRows).toEqual([{ column: 'Area', values: ['E12000007', 'E92000001'] }]);
    expect(await problemsOf({ Area: code('district'), Count: count }, rows, fix?.read)).toEqual([]);
  });

  it('of the upper tier are of one level', async () => {
    const rows = ['E10000002', 'E06000001', 'E09000009'].map((area) => [area, '5']);
    expect(
      await problemsOf(
        { Area: { kind: 'area-code', geography: { kind: 'county', vintage: '2023' } }, Count: count },
        rows,
      ),
    ).toEqual([]);
  });

  it('that came later than the year they are said to be of are found', async () => {
    const [problem] = await problemsOf({ LSOA: code('lsoa', '2011') }, [['E01001195'], ['E01034001']]);
    expect(problem).toMatchObject({ kind: 'mixed-geographies', fixes: [{ roles: { LSOA: code('lsoa', '2021') } }] });
  });
});

it('finds nothing amiss in a table where nothing is', async () => {
  const rows = wards.map(([ward = '', title = ''], at) => [ward, title, '2021', String(at * 11)]);
  expect(
    await problemsOf(
      { 'Ward code': code('ward'), 'Ward name': name('ward'), Year: { kind: 'period' }, Count: count },
      rows,
    ),
  ).toEqual([]);
});
