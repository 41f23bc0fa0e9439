import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { AppError } from '../../shared/base/app-error.ts';
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
  const wholeFile = size <= sampleBytes;
  const { encoding, because } = detectEncoding(head, wholeFile);
  const text = iconv.decode(head, encoding);
  const { delimiter, records: sampled } = sniffDelimiter(wholeFile ? text : text.slice(0, text.lastIndexOf('\n') + 1));
  if (sampled.every((record) => record.fields.every((field) => field.trim() === ''))) {
    throw new AppError('file-format', `"${path}" has only blank lines. Ask the partner to send it again.`, {
      file: path,
    });
  }
  const extent = findTable(sampled);
  const tail = wholeFile
    ? { records: sampled, end: extent.end, lines: countLines(text) }
    : await describeTail(path, size, encoding, delimiter, extent.width);
  const footer = tail.records.slice(tail.end);
  return {
    read: {
      format: 'csv',
      encoding,
      delimiter,
      skipRows: (sampled[extent.header]?.line ?? 1) - 1,
      footerRows: footer[0] === undefined ? 0 : tail.lines - footer[0].line + 1,
    },
    sheets: [],
    preamble: sampled.slice(0, extent.header).map(joinFields),
    footer: footer.map(joinFields),
    evidence: [
      `The text is ${encoding.toUpperCase()}: ${because}.`,
      `Fields are separated by a ${delimiterNames[delimiter] ?? 'sign'}; the table has ${extent.width === 1 ? 'one column' : `${extent.width} columns`}.`,
      extent.header === 0
        ? 'The first line is the header.'
        : `The header is on line ${sampled[extent.header]?.line ?? 1}: what stands above it is titles and notes.`,
      ...(footer.length === 0
        ? []
        : [
            footer.length === 1
              ? 'One line below the table is a total or a note and is left out.'
              : `${footer.length} lines below the table are totals or notes and are left out.`,
          ]),
    ],
  };
}

async function describeTail(path: string, size: number, encoding: string, delimiter: string, width: number) {
  const text = iconv.decode(await readBytes(path, size - tailBytes, tailBytes), encoding);
  const rest = text.slice(text.indexOf('\n') + 1);
  const records = splitRecords(rest, delimiter);
  const bodyFrom = records.findIndex((record) => record.fields.length === width);
  const body = records.slice(Math.max(0, bodyFrom));
  return {
    records: body,
    lines: countLines(rest),
    end: findTable([{ line: 0, fields: Array.from({ length: width }, (_, i) => `c${i}`) }, ...body]).end - 1,
  };
}

/** Physical lines, which are more than the records where a note holds line ends of its own. */
function countLines(text: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
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
