import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

function preview(file: string, signal?: AbortSignal) {
  const input = { path: path.join(test.directory, file) };
  return test.engine.client.imports.preview(input, signal === undefined ? {} : { signal });
}

describe('looking at a partner’s file', () => {
  it('tells encoding, dates, strands and money of the housing register', async () => {
    const found = await preview('council/housing-register.csv');
    const roleOf = (name: string) => found.columns.find((column) => column.name === name)?.role;
    expect(found.plan.read).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: ',' });
    expect(roleOf('Applicant ref')).toEqual({ kind: 'identifier' });
    expect(roleOf('Ward')).toMatchObject({ kind: 'area-name', geography: { kind: 'ward' } });
    expect(roleOf('Ethnic origin')).toEqual({ kind: 'strand', strand: 'ethnic-group' });
    expect(roleOf('Date of birth')).toEqual({ kind: 'date-of-birth' });
    expect(roleOf('Weekly income')).toMatchObject({ kind: 'measure' });
  });

  it('sees numbers behind the signs of a table with a preamble', async () => {
    const found = await preview('police/hate-crime.csv');
    expect(found).toMatchObject({ rows: 121, plan: { read: { encoding: 'utf-8', skipRows: 4, footerRows: 3 } } });
    expect(found.columns.map(({ name, role }) => [name, role.kind])).toEqual([
      ['Ward code', 'area-code'],
      ['Ward', 'area-name'],
      ['Strand', 'category'],
      ['2021/22', 'count'],
      ['2022/23', 'count'],
      ['2023/24', 'count'],
      ['2024/25', 'count'],
    ]);
  });

  it('takes codes of sex for a strand and not for counts', async () => {
    const found = await preview('nhs/community-referrals.parquet');
    expect(found.columns.find(({ name }) => name === 'sex')?.role).toEqual({
      kind: 'strand',
      strand: 'sex',
      list: 'nhs-person-stated-sex',
    });
    expect(found.columns.find(({ name }) => name === 'lsoa21cd')?.role).toMatchObject({
      kind: 'area-code',
      geography: { kind: 'lsoa', vintage: '2021' },
    });
  });

  it('finds the data sheet of a workbook', async () => {
    const found = await preview('ecvs/service-users.xlsx');
    expect(found.plan.read).toMatchObject({ format: 'xlsx', sheet: 'Clients' });
    expect(found.sheets.map(({ name, kind }) => [name, kind])).toEqual([
      ['Cover', 'cover'],
      ['Notes', 'notes'],
      ['Clients', 'table'],
    ]);
  });

  it('stops when it is cancelled, in words', async () => {
    await expect(preview('council/housing-register.csv', AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it.each([
    ['a missing file', 'nowhere.csv', 'file-missing'],
    ['a folder', 'council', 'file-format'],
  ])('refuses %s', async (_, file, code) => {
    await expect(preview(file)).rejects.toMatchObject({ code });
  });
});
