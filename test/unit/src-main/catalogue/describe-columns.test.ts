import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { Choice } from '../../../../shared/model/import-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { openDatabase } from '../../../../src-main/database/database.ts';
import type { Database } from '../../../../src-main/database/database.ts';
import { describeColumns } from '../../../../src-main/catalogue/describe-columns.ts';
import { rowsOfColumns, textTable } from '../../../support/text-table.ts';

const read = { format: 'csv' } as const;

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

/** Describes one column of the given values, repeated to at least 30 rows, beside others where these are given. */
async function describeTable(
  columns: Readonly<Record<string, readonly string[]>>,
  settled: Record<string, ColumnRole> = {},
) {
  const lists = Object.values(columns).map((values) =>
    Array.from({ length: 30 }, (_, row) => values[row % values.length] ?? ''),
  );
  const relation = await textTable(connection, Object.keys(columns), rowsOfColumns(lists));
  return describeColumns(connection, relation, { read, settled, file: 'extract.csv' });
}

async function roleOf(name: string, values: readonly string[]): Promise<ColumnRole | undefined> {
  const { columns } = await describeTable({ [name]: values });
  return columns[0]?.role;
}

function choiceOf(choices: readonly Choice[], topic: Choice['topic'], column?: string): Choice | undefined {
  return choices.find((choice) => choice.topic === topic && choice.column === column);
}

const numbered = (form: (index: number) => string): string[] => Array.from({ length: 30 }, (_, index) => form(index));

describe('a place', () => {
  it.each([
    ['LSOA11CD', ['E01001195', 'E01001196'], { kind: 'lsoa', vintage: '2011' }],
    ['area', ['E01001195', 'E01034001'], { kind: 'lsoa', vintage: '2021' }],
    ['Data zone', ['S01006506', 'S01013481'], { kind: 'lsoa', vintage: '2011' }],
    ['WD25CD', ['E05013522', 'E05013523'], { kind: 'ward', vintage: '2025' }],
    ['code', ['E05013522', 'E05013523'], { kind: 'ward', vintage: 'not known' }],
    ['ltla23_code', ['E06000063', 'W06000001'], { kind: 'district', vintage: '2023' }],
    ['Area Code', ['E10000002', 'E06000001', 'E09000009'], { kind: 'county', vintage: 'not known' }],
    ['OA21CD', ['E00006001', 'E00006002'], { kind: 'output-area', vintage: '2021' }],
    ['PFA23CD', ['E23000001', 'E23000004'], { kind: 'police-force-area', vintage: '2023' }],
    ['ICB', ['E54000027', 'E54000028'], { kind: 'health-area', vintage: 'not known' }],
    ['Old Ward Code', ['00AJFA', '00AJFB'], { kind: 'ward', vintage: 'before 2011' }],
  ])('of codes in "%s"', async (name, values, geography) => {
    expect(await roleOf(name, values)).toEqual({ kind: 'area-code', geography });
  });

  it.each([
    ['place', ['Ealing 021A', 'Ealing 015B', 'Milton Keynes 005E'], 'lsoa'],
    ['Government region', ['London', 'South East', 'East of England'], 'region'],
    ['Ward', ['Perivale', 'Walpole'], 'ward'],
    ['Local Authority', ['Ealing', 'Brent'], 'district'],
    ['Police Force', ['Cheshire', 'Hampshire'], 'police-force-area'],
  ])('of names in "%s"', async (name, values, kind) => {
    expect(await roleOf(name, values)).toEqual({ kind: 'area-name', geography: { kind, vintage: 'not known' } });
  });

  it('takes names beside codes for the names of these areas', async () => {
    const { columns } = await describeTable({
      geography: ['Perivale', 'Walpole'],
      'geography code': ['E05013534', 'E05013541'],
    });
    expect(columns[0]?.role).toEqual({ kind: 'area-name', geography: { kind: 'ward', vintage: 'not known' } });
  });

  it.each([
    ['where', ['W3 9BQ', 'UB1 1AA']],
    ['where', ['w39bq', 'ub11aa']],
    ['Postcode', ['W3 9BQ', 'not known', 'UB1 1AA']],
  ])('of postcodes in any spelling', async (name, values) => {
    expect(await roleOf(name, values)).toEqual({ kind: 'postcode' });
  });

  it('is unsure of the first parts of postcodes', async () => {
    const { columns, choices } = await describeTable({ 'Postcode district': ['W3', 'UB1', 'NW10'] });
    expect(columns[0]?.role).toEqual({ kind: 'postcode' });
    expect(choices[0]?.confidence).toBe('unsure');
  });

  it.each([
    ['UPRN', ['100021234567', '12345'], 'uprn'],
    ['Easting', ['516561', '519694'], 'easting'],
    ['BNG_N', ['179977', '180025'], 'northing'],
    ['lat', ['51.5163', '51.5138'], 'latitude'],
    ['LONG', ['-0.347', '-0.317'], 'longitude'],
  ])('of numbers in "%s"', async (name, values, kind) => {
    expect(await roleOf(name, values)).toEqual({ kind });
  });
});

describe('a protected characteristic', () => {
  it.each([
    ['group', ['White: Irish', 'White: Roma', 'Asian or Asian British: Indian', 'Not stated'], 'ethnic-group'],
    ['characteristic', ['Christian', 'Muslim', 'Hindu', 'No religion'], 'religion'],
    ['who', ['Male', 'Female'], 'sex'],
    ['Gender', ['M', 'F', 'Other'], 'sex'],
    ['Age range', ['18-24', '25-34', 'over 34'], 'age'],
    ['Age', ['18+ yrs', '65+ yrs', 'All ages'], 'age'],
    ['status', ['Single', 'Married', 'Divorced'], 'legal-partnership'],
    ['orientation', ['Straight or Heterosexual', 'Gay or Lesbian', 'Bisexual'], 'sexual-orientation'],
    ['Disability', ['Yes', 'No'], 'disability'],
  ])('of labels in "%s"', async (name, values, strand) => {
    expect(await roleOf(name, values)).toEqual({ kind: 'strand', strand });
  });

  it('knows the codes of the NHS, and asks where 1 may be male or female', async () => {
    const telling = await describeTable({ sex: ['1', '2', '9'] });
    expect(telling.columns[0]?.role).toEqual({ kind: 'strand', strand: 'sex', list: 'nhs-person-stated-sex' });
    expect(telling.choices[0]?.confidence).toBe('likely');
    const open = await describeTable({ sex: ['1', '2'] });
    expect(open.choices[0]?.confidence).toBe('unsure');
    expect(open.columns[0]?.role).toEqual({ kind: 'category' });
    expect(open.choices[0]?.alternatives[1]?.roles).toEqual({
      sex: { kind: 'strand', strand: 'sex', list: 'census-2021-sex-codes' },
    });
    expect(await roleOf('ethnic_category', ['A', 'B', 'H', 'Z', 'N'])).toMatchObject({ list: 'nhs-ethnic-category' });
  });

  it.each([
    ['ethnic_category', ['A', 'A1', 'B1', 'H2', 'CA', 'Z', 'Z9', 'N3', '99'], 'nhs-ethnic-category'],
    ['ethnic_category', ['A1', 'B1', 'M1', 'A9', 'B9', 'M9', 'W1'], undefined],
    ['ethnic_category', ['A1', 'A2', 'B1', 'M1', 'B9'], undefined],
    ['ethnic_origin', ['GB', 'FR', 'IE', 'IN', 'PL', 'CN'], undefined],
  ])('reads the first character of NHS codes of two, and takes no others for them', async (name, values, list) => {
    expect(await roleOf(name, values)).toEqual(
      list === undefined ? { kind: 'category' } : { kind: 'strand', strand: 'ethnic-group', list },
    );
  });

  it('takes the labels for it, and not the codes beside them', async () => {
    const { columns } = await describeTable({
      'Sex (2 categories) Code': ['1', '2'],
      'Sex (2 categories)': ['Female', 'Male'],
    });
    expect(columns.map(({ role }) => role.kind)).toEqual(['category', 'strand']);
  });
});

describe('a time', () => {
  it.each([
    ['Time period', ['2016/17', '2017/18'], { kind: 'period', cadence: 'financial-year' }],
    ['time_period', ['201920', '202021'], { kind: 'period', cadence: 'academic-year' }],
    ['Year', ['2010', '2011'], { kind: 'period', cadence: 'year' }],
    ['Quarter', ['2023 Q1', '2023 Q2'], { kind: 'period', cadence: 'quarter' }],
    ['when', ['Jan 2023', 'Feb 2023'], { kind: 'period', cadence: 'month' }],
    ['month', ['2011-12', '2011-11'], { kind: 'period', cadence: 'month' }],
    ['Date of birth', ['07/09/1974', '21/02/1988'], { kind: 'date-of-birth' }],
    ['EXTRACT_DATE', ['01May2022'], { kind: 'date' }],
    ['Date', ['2024-08-01T10:15:00+00:00'], { kind: 'date' }],
    ['age_at_referral', ['34', '71', '8'], { kind: 'age-in-years' }],
  ])('in "%s"', async (name, values, role) => {
    expect(await roleOf(name, values)).toEqual(role);
  });

  it('is not seen in counts that look like years', async () => {
    expect(await roleOf('Residents', ['2010', '2011', '1998'])).toEqual({ kind: 'count', unit: 'residents' });
  });

  it('tells by a number over 12 which comes first, the day or the month', async () => {
    const { choices } = await describeTable({
      a: ['25/02/2016', '03/02/2016'],
      b: ['02/25/2016', '02/03/2016'],
      c: ['01/02/2016', '03/04/2016'],
    });
    expect(['a', 'b', 'c'].map((name) => choiceOf(choices, 'dates', name)?.value)).toEqual([
      'Day first',
      'Month first',
      'Day first',
    ]);
    expect(['a', 'b', 'c'].map((name) => choiceOf(choices, 'dates', name)?.confidence)).toEqual([
      'certain',
      'certain',
      'likely',
    ]);
    expect(choiceOf(choices, 'dates', 'c')?.alternatives[0]?.read?.columns).toEqual({
      b: { dates: 'month-first' },
      c: { dates: 'month-first' },
    });
  });

  it('asks of numbers in a column of dates whether they are days of a spreadsheet', async () => {
    const { columns, choices } = await describeTable({ 'Date of birth': ['27279', '32195', '41030'] });
    expect(columns[0]?.role).toEqual({ kind: 'category' });
    expect(choiceOf(choices, 'dates', 'Date of birth')?.alternatives[0]).toMatchObject({
      read: { columns: { 'Date of birth': { dates: 'spreadsheet-days' } } },
      roles: { 'Date of birth': { kind: 'date-of-birth' } },
    });
  });
});

describe('numbers and words', () => {
  it.each([
    ['Observation', ['12', '1,204', '*'], { kind: 'count', unit: 'not known' }],
    ['NUMBER_OF_PATIENTS', ['12', '1204'], { kind: 'count', unit: 'patients' }],
    ['Ethnic group: White: Roma', ['12', '7', '9', '3', '15', '22'], { kind: 'count', unit: 'not known' }],
    ['Rate per 1,000 population', ['3.1', '2.6'], { kind: 'measure', unit: 'per 1,000' }],
    ['Lower CI 95.0 limit', ['33', '28'], { kind: 'measure', unit: 'not known' }],
    ['Share', ['12%', '1%'], { kind: 'measure', unit: 'per cent' }],
    ['Median pay', ['£36,070 ', '£30,104'], { kind: 'measure', unit: 'pounds' }],
    ['IMD_rank', ['30326', '9475'], { kind: 'measure', unit: 'ranks' }],
    ['IMD_decile', ['1', '7', '10'], { kind: 'category' }],
    ['weight', ['0.77', '3.45'], { kind: 'weight' }],
    ['Outcome', ['Arrest', 'Caution'], { kind: 'category' }],
  ])('in "%s"', async (name, values, role) => {
    expect(await roleOf(name, values)).toEqual(role);
  });

  it.each([
    ['Applicant ref', numbered((index) => `EHR01000${index + 10}`), 'identifier'],
    ['account', numbered((index) => `00${index + 100}`), 'identifier'],
    ['row', numbered((index) => String(index + 1)), 'identifier'],
    ['GlobalID', numbered((index) => `08ae88b6-61de-4f69-b827-e2bdc69adc${index + 10}`), 'identifier'],
    ['comments', numbered((index) => `Was seen on day ${index} of the month and then sent home again`), 'free-text'],
    ['empty', [''], 'ignore'],
  ])('that are all different in "%s"', async (name, values, kind) => {
    expect((await roleOf(name, values))?.kind).toBe(kind);
  });

  it('knows NHS numbers by their check digit', async () => {
    const digits = (body: string): string => {
      const sum = Array.from(body, Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
      return `${body}${(11 - (sum % 11)) % 11}`;
    };
    const numbers = numbered((index) => digits(`9434765${String(index).padStart(2, '0')}`)).filter(
      (number) => number.length === 10,
    );
    expect((await roleOf('person', numbers))?.kind).toBe('identifier');
  });
});

describe('choices', () => {
  it('keep what an officer has set, and offer what was inferred', async () => {
    const { columns, choices } = await describeTable({ Band: ['A', 'B'] }, { Band: { kind: 'free-text' } });
    expect(columns[0]?.role).toEqual({ kind: 'free-text' });
    expect(choices[0]).toMatchObject({
      confidence: 'settled',
      value: 'Free text',
      alternatives: [{ roles: { Band: { kind: 'category' } } }, { roles: { Band: { kind: 'identifier' } } }],
    });
  });

  it('ask what a sign stands for that may mean several things, and settle it for that column alone', async () => {
    const { choices } = await describeTable({ Count: ['12', '-', '*'], Rate: ['1.5', '2.5', '2.5'] });
    const choice = choiceOf(choices, 'marks', 'Count');
    expect(choice?.value).toBe('"-": not available');
    expect(choice?.because).toMatch(/^10 cells hold "-"/);
    expect(choice?.alternatives[0]).toEqual({
      label: 'None: zero',
      read: { ...read, columns: { Count: { marks: { '-': 'zero' } } } },
    });
    expect(choices.filter(({ topic }) => topic === 'marks')).toHaveLength(1);
  });

  it('ask what brackets around a number mean', async () => {
    const { choices } = await describeTable({ 'Balance (£)': ['1,200', '(12)', '30.5'] });
    expect(choiceOf(choices, 'marks', 'Balance (£)')?.alternatives.map(({ read: other }) => other?.columns)).toEqual([
      { 'Balance (£)': { brackets: 'unreliable' } },
    ]);
    const rates = await describeTable({ Rate: ['1.2', '(12)', '30.5'] });
    expect(rates.read).toEqual(read);
    expect(choiceOf(rates.choices, 'marks', 'Rate')).toMatchObject({ confidence: 'unsure' });
  });

  it('offer names without the numbers of footnotes, but not where columns are numbered', async () => {
    const footnoted = await describeTable({ Segment: ['a'], 'Permanent staff1': ['1'], Others3: ['2'], Total: ['3'] });
    const nameless = await describeTable({ 'column 1': ['7'], Funder: ['a'], Amount: ['1'], Total: ['3'] });
    expect(choiceOf(nameless.choices, 'columns')).toBeUndefined();
    expect(choiceOf(footnoted.choices, 'columns')?.alternatives[0]?.read?.names).toEqual([
      'Segment',
      'Permanent staff',
      'Others',
      'Total',
    ]);
    const listed = await describeTable({ Name: ['a'], Address1: ['b'], Address2: ['c'], Town: ['d'] });
    expect(choiceOf(listed.choices, 'columns')).toBeUndefined();
  });
});
