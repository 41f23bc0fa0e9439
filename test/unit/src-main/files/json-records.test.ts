import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { findJsonLists } from '../../../../src-main/files/json-lists.ts';
import { jsonRecords } from '../../../../src-main/files/json-records.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();
const signal = new AbortController().signal;

async function read(content: string | Uint8Array, plan: Partial<ReadPlan> = {}) {
  const path = await given('data.json', content);
  const records = [];
  for await (const batch of jsonRecords(path, { format: 'json', ...plan }, signal)) records.push(...batch);
  return records;
}

const fields = async (value: unknown, plan: Partial<ReadPlan> = {}) =>
  (await read(JSON.stringify(value), plan)).map((record) => record.fields);

describe('jsonRecords', () => {
  it('reads a list of objects, its columns in the order in which they are first met', async () => {
    const items = [
      { ward: 'Acton', people: { men: 1, women: null } },
      { ward: 'Ealing', note: ['a', 1], people: { men: 2 }, 'people.men': 'x' },
    ];
    expect(await fields(items)).toEqual([
      ['ward', 'people.men', 'people.women', 'note', 'people.men'],
      ['Acton', '1', '', '', ''],
      ['Ealing', '2', '', '["a",1]', 'x'],
    ]);
  });

  it('numbers the items, keeps each as it came, and does not lose what is no object', async () => {
    const records = await read('[{"a":1},"stray",{"a":2}]');
    expect(records.map(({ line, raw, fault }) => [line, raw, fault])).toEqual([
      [0, 'a', undefined],
      [1, '{"a":1}', undefined],
      [2, '"stray"', 'not-a-record'],
      [3, '{"a":2}', undefined],
    ]);
  });

  it('keeps the digits of large numbers, and takes NaN for a text', async () => {
    const records = await read('[{"uprn":100021000000123456789,"n":1e21,"x":NaN,"text":"NaN, \\"NaN\\"","f":0.1}]');
    expect(records[1]?.fields).toEqual(['100021000000123456789', '1000000000000000000000', 'NaN', 'NaN, "NaN"', '0.1']);
    expect(records[1]?.raw).toContain('100021000000123456789');
  });

  it.each([
    [
      'a list of lists, the first naming the columns',
      [
        ['ward', 'n'],
        ['Acton', 1],
      ],
      [
        ['ward', 'n'],
        ['Acton', '1'],
      ],
    ],
    ['a list of lists without names', [[1, 2], [3]], [['column 1', 'column 2'], ['1', '2'], ['3']]],
    [
      'columns',
      { ward: ['Acton', 'Ealing'], n: [1, null] },
      [
        ['ward', 'n'],
        ['Acton', '1'],
        ['Ealing', ''],
      ],
    ],
    [
      'objects of one shape under keys',
      { E1: { n: 1 }, E2: { n: 2 }, E3: { n: 3, x: 4 } },
      [
        ['key', 'n', 'x'],
        ['E1', '1', ''],
        ['E2', '2', ''],
        ['E3', '3', '4'],
      ],
    ],
    ['plain values', ['Acton', 'Ealing'], [['value'], ['Acton'], ['Ealing']]],
    [
      'one object',
      { a: 1, b: { c: 'x' } },
      [
        ['a', 'b.c'],
        ['1', 'x'],
      ],
    ],
  ])('reads %s', async (_, value, rows) => {
    expect(await fields(value)).toEqual(rows);
  });

  it('reads the longest list at any depth, or the one that is asked for', async () => {
    const value = { meta: { sources: [{ name: 'ONS' }] }, result: { data: [{ n: 1 }, { n: 2 }] } };
    expect(await fields(value)).toEqual([['n'], ['1'], ['2']]);
    expect(await fields(value, { records: 'meta.sources' })).toEqual([['name'], ['ONS']]);
    await expect(fields(value, { records: 'gone' })).rejects.toThrow('It has one at: "meta.sources", "result.data".');
    expect(findJsonLists(value).map(({ path, items }) => [path, items])).toEqual([
      ['meta.sources', 1],
      ['result.data', 2],
    ]);
  });

  it('reads UTF-16 and a byte order mark', async () => {
    expect((await read('\uFEFF[{"a":"é"}]'))[1]?.fields).toEqual(['é']);
    const wide = Buffer.from('\uFEFF[{"a":"é"}]', 'utf16le');
    expect((await read(wide, { encoding: 'utf-16le' }))[1]?.fields).toEqual(['é']);
  });

  it.each([
    ['[{"a":1},\n{"a":2},\n{"a"', 'cut short: its JSON breaks off on line 3'],
    ['[{"a":1},\n{"a":"un', 'cut short: its JSON breaks off on line 2'],
    ['[{"a":1},\n{"a":2}}\n]', 'not JSON from line 2 on'],
    ['[{"a":1}\n\n{"a":2}]', 'not JSON from line 3 on'],
    ['5', 'JSON without a list of records'],
    ['[]', 'JSON without a list of records'],
  ])('refuses %j', async (text, words) => {
    await expect(read(text)).rejects.toThrow(words);
  });

  it('stops when it is told to', async () => {
    const path = await given('stop.json', '[{"a":1}]');
    const records = jsonRecords(path, { format: 'json' }, AbortSignal.abort());
    await expect(records.next()).rejects.toThrow('aborted');
  });
});
