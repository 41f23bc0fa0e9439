import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from 'hucre';
import { z } from 'zod';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { writeCsv } from '../../../../../src-main/output/csv/write-csv.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

/** What the Metadata Vocabulary for Tabular Data (W3C, 2015) lets a table say, and nothing else. */
const common = z.union([z.string(), z.number(), z.array(z.unknown()), z.record(z.string(), z.unknown())]);
const annotated = (shape: Record<string, z.ZodType>) =>
  z
    .record(z.string(), z.unknown())
    .transform((value) => ({
      described: Object.fromEntries(Object.entries(value).filter(([key]) => /^dc:[a-zA-Z]+$/.test(key))),
      own: Object.fromEntries(Object.entries(value).filter(([key]) => !/^dc:[a-zA-Z]+$/.test(key))),
    }))
    .pipe(z.object({ described: z.record(z.string(), common), own: z.strictObject(shape) }));

const datatype = z.union([
  z.enum(['string', 'integer', 'decimal']),
  z.strictObject({ base: z.literal('string'), format: z.string() }),
]);
const column = annotated({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  titles: z.array(z.string()).min(1),
  datatype,
  null: z.literal(''),
  required: z.boolean(),
});
const schema = z.strictObject({
  '@type': z.literal('Schema'),
  primaryKey: z.array(z.string()),
  rowTitles: z.array(z.string()),
  columns: z.array(column),
});
const tableShape = {
  '@type': z.literal('Table'),
  url: z.string(),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    header: z.literal(true),
    delimiter: z.literal(','),
    lineTerminators: z.tuple([z.literal('\r\n')]),
  }),
  notes: z.array(z.record(z.string(), z.unknown())),
  tableSchema: schema,
};
const context = z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.literal('en-GB') })]);
const tableMetadata = annotated({ '@context': context, ...tableShape });
const groupMetadata = annotated({
  '@context': context,
  '@type': z.literal('TableGroup'),
  tables: z.array(annotated(tableShape)),
});

/** The same, as far as a program needs it to read the file. */
const written = z.object({
  tableSchema: z.object({
    primaryKey: z.array(z.string()),
    columns: z.array(z.object({ name: z.string(), datatype, required: z.boolean() })),
  }),
});

let files: Map<string, Uint8Array>;
const text = (name: string): string => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = unpackArchive(writeCsv(await prepareReport(sampleProfile())));
});

describe('the description of CSV files', () => {
  it('says of each table only what the vocabulary has, with its licences, sources and date', () => {
    const described = ['table-1-1.csv', 'table-2-1.csv'].map((name) =>
      tableMetadata.parse(JSON.parse(text(`${name}-metadata.json`))),
    );
    for (const { described: says } of described) {
      expect(Object.keys(says)).toEqual(
        expect.arrayContaining(['dc:title', 'dc:license', 'dc:source', 'dc:issued', 'dc:publisher', 'dc:rights']),
      );
      expect(says['dc:issued']).toEqual({ '@value': '2026-11-22', '@type': 'date' });
    }
  });

  it('describes all tables together too', () => {
    const group = groupMetadata.parse(JSON.parse(text('csv-metadata.json')));
    expect(
      z
        .array(z.object({ own: z.object({ url: z.string() }) }))
        .parse(group.own['tables'])
        .map(({ own }) => own.url),
    ).toEqual(['table-1-1.csv', 'table-2-1.csv']);
  });

  it.each(['table-1-1.csv', 'table-2-1.csv'])('holds every cell of %s to the datatype of its column', (name) => {
    const { columns, primaryKey } = written.parse(JSON.parse(text(`${name}-metadata.json`))).tableSchema;
    const [head = [], ...rows] = parseCsv(text(name)).map((row) => row.map(String));
    const heads = columns.map((described) => described.name);
    expect(heads).toEqual(head);
    const faults = rows.flatMap((row) =>
      columns.flatMap((described, index) => {
        const cell = row[index] ?? '';
        const type = described.datatype;
        if (cell === '') return described.required ? [`${described.name} is empty`] : [];
        if (type === 'integer') return /^-?\d+$/.test(cell) ? [] : [cell];
        if (type === 'decimal') return /^-?\d+(\.\d+)?$/.test(cell) ? [] : [cell];
        return type === 'string' || new RegExp(`^(?:${type.format})$`).test(cell) ? [] : [cell];
      }),
    );
    expect(faults).toEqual([]);
    const keys = rows.map((row) => primaryKey.map((key) => row[head.indexOf(key)]).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
