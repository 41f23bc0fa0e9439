import { describe, expect, it } from 'vitest';
import { ndjsonRecords } from '../../../../src-main/files/ndjson-records.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

async function read(content: string) {
  const path = await given('data.ndjson', content);
  const records = [];
  for await (const batch of ndjsonRecords(path, { format: 'ndjson' }, new AbortController().signal))
    records.push(...batch);
  return records;
}

describe('ndjsonRecords', () => {
  it('reads a record a line, whose last may bring a column, and keeps broken lines with their numbers', async () => {
    const records = await read('\uFEFF{"a":1}\r\n\n{"a":2,\n"text"\n{"b":{"c":12345678901234567890}}');
    expect(records).toEqual([
      { line: 0, fields: ['a', 'b.c'], raw: 'a,b.c' },
      { line: 1, fields: ['1', ''], raw: '{"a":1}' },
      { line: 3, fields: [], raw: '{"a":2,', fault: 'not-a-record' },
      { line: 4, fields: [], raw: '"text"', fault: 'not-a-record' },
      { line: 5, fields: ['', '12345678901234567890'], raw: '{"b":{"c":12345678901234567890}}' },
    ]);
  });

  it('takes the first of lines that are lists for the names', async () => {
    const records = await read('["ward","n"]\n["Acton",1]\n{"n":2}\n');
    expect(records.map(({ line, fields, fault }) => [line, fields, fault])).toEqual([
      [0, ['n'], undefined],
      [1, [], 'not-a-record'],
      [2, [], 'not-a-record'],
      [3, ['2'], undefined],
    ]);
    const lists = await read('["ward","n"]\n["Acton",1]\n');
    expect(lists.map(({ line, fields }) => [line, fields])).toEqual([
      [0, ['ward', 'n']],
      [2, ['Acton', '1']],
    ]);
  });

  it('counts every line of a file that is read in pieces', async () => {
    const lines = Array.from({ length: 90_000 }, (_, index) => JSON.stringify({ n: index, text: 'é'.repeat(9) }));
    const records = await read(lines.join('\n'));
    expect(records).toHaveLength(90_001);
    expect(records.at(-1)).toMatchObject({ line: 90_000, fields: ['89999', 'ééééééééé'] });
  });

  it('refuses a file without a record', async () => {
    await expect(read('one\ntwo\n')).rejects.toThrow('No line of');
  });
});
