import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { detectEncoding } from './detect-encoding.ts';
import { findTable } from './find-table.ts';
import { sniffDelimiter } from './sniff-delimited.ts';
import { splitRecords } from './split-records.ts';
import type { FileLayout } from './file-layout.ts';

const sampleBytes = 4 * 1024 * 1024;
const tailBytes = 64 * 1024;

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' };

/** Describes a delimited text file from its first 4 MB and its end, loading nothing. */
export async function describeDelimited(path: string): Promise<FileLayout> {
  const { size } = await stat(path);
  const head = await readBytes(path, 0, Math.min(size, sampleBytes));
  const { encoding, because } = detectEncoding(head);
  const wholeFile = size <= sampleBytes;
  const text = iconv.decode(head, encoding);
  const { delimiter, records: sampled } = sniffDelimiter(wholeFile ? text : text.slice(0, text.lastIndexOf('\n') + 1));
  const extent = findTable(sampled);
  const tail = wholeFile
    ? { records: sampled, end: extent.end }
    : await describeTail(path, size, encoding, delimiter, extent.width);
  const footer = tail.records.slice(tail.end);
  return {
    read: {
      format: 'csv',
      encoding,
      delimiter,
      skipRows: (sampled[extent.header]?.line ?? 1) - 1,
      footerRows: footer.length,
    },
    sheets: [],
    preamble: sampled.slice(0, extent.header).map(joinFields),
    footer: footer.map(joinFields),
    evidence: [
      `The text is ${encoding.toUpperCase()}: ${because}.`,
      `Fields are separated by a ${delimiterNames[delimiter] ?? 'sign'}; the table has ${extent.width} columns.`,
      extent.header === 0
        ? 'The first line is the header.'
        : `The header is on line ${sampled[extent.header]?.line ?? 1}; ${extent.header} lines above it are titles and notes.`,
      ...(footer.length === 0 ? [] : [`${footer.length} lines below the table are totals or notes and are left out.`]),
    ],
  };
}

async function describeTail(path: string, size: number, encoding: string, delimiter: string, width: number) {
  const text = iconv.decode(await readBytes(path, size - tailBytes, tailBytes), encoding);
  const records = splitRecords(text.slice(text.indexOf('\n') + 1), delimiter);
  const bodyFrom = records.findIndex((record) => record.fields.length === width);
  const body = records.slice(Math.max(0, bodyFrom));
  return {
    records: body,
    end: findTable([{ line: 0, fields: Array.from({ length: width }, (_, i) => `c${i}`) }, ...body]).end - 1,
  };
}

function joinFields(record: { readonly fields: readonly string[] }): string {
  return record.fields.filter((field) => field.trim() !== '').join(' · ');
}

async function readBytes(path: string, start: number, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream: AsyncIterable<Buffer> = createReadStream(path, { start, end: start + length - 1 });
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
