import { describe, expect, it } from 'vitest';
import { describeJson } from '../../../../src-main/extract/describe-json.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

describe('describeJson', () => {
  it('offers every list, and reads the longest', async () => {
    const value = { sources: [{ name: 'ONS' }], data: [{ n: 1, m: 2 }, { n: 3 }] };
    const path = await given('data.json', JSON.stringify(value));
    const { read, choices, tables } = await describeJson(path, undefined, 'json');
    expect(read).toEqual({ format: 'json', encoding: 'utf-8', records: 'data' });
    expect(choices.find(({ topic }) => topic === 'records')).toMatchObject({
      value: '“data”',
      because:
        'Of 2 lists in the file it is the longest. It has two records: each object is a row, and its parts are the columns.',
      confidence: 'likely',
      alternatives: [{ label: '“sources”', read: { format: 'json', records: 'sources' } }],
    });
    expect(tables.map(({ title, rows, columns }) => [title, rows, columns])).toEqual([
      ['sources', 1, 1],
      ['data', 2, 2],
    ]);
  });

  it('reads the list that is asked for, as settled', async () => {
    const path = await given('data.json', '{"a":[{"n":1}],"b":[{"n":1},{"n":2}]}');
    const asked = { format: 'json', records: 'a' } as const;
    const { read, choices } = await describeJson(path, undefined, 'json', asked);
    expect(read).toEqual(asked);
    expect(choices.every(({ confidence }) => confidence === 'settled')).toBe(true);
    await expect(describeJson(path, undefined, 'json', { ...asked, records: 'c' })).rejects.toThrow('"a", "b"');
  });

  it('knows UTF-16 by its zeros', async () => {
    const path = await given('wide.json', Buffer.from('[{"ward":"Acton"},{"ward":"Ealing"}]', 'utf16le'));
    const { read, tables } = await describeJson(path, undefined, 'json');
    expect(read).toMatchObject({ encoding: 'utf-16le' });
    expect(tables[0]).toMatchObject({ rows: 2, columns: 1 });
  });

  it('counts the lines of a file with one record a line that are records', async () => {
    const path = await given('data.ndjson', '{"a":1}\n{"a":\n\n{"b":2}\n');
    const { choices, tables } = await describeJson(path, undefined, 'ndjson');
    expect(choices.find(({ topic }) => topic === 'records')?.because).toBe('2 of its 3 lines are records of JSON.');
    expect(tables[0]).toMatchObject({ rows: 3, columns: 2 });
  });

  it('counts features and their properties', async () => {
    const features = [{ type: 'Feature', properties: { code: 'E1', name: 'Acton' }, geometry: null }];
    const path = await given('areas.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const { read, choices, tables } = await describeJson(path, undefined, 'geojson');
    expect(read).toEqual({ format: 'geojson', encoding: 'utf-8' });
    expect(choices.at(-1)?.because).toBe('It has one feature: each is a row, and its properties are the columns.');
    expect(tables[0]).toMatchObject({ rows: 1, columns: 2 });
  });
});
