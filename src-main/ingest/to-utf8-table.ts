import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { read } from 'hucre';
import iconv from 'iconv-lite';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/extract-description.ts';

/** Writes the table of a file, without what stands above and below it, as UTF-8 text with one kind of line end. */
export async function writeUtf8Table(path: string, plan: ReadPlan, target: string, signal: AbortSignal): Promise<void> {
  if (plan.format === 'csv') {
    await pipeline(
      createReadStream(path),
      iconv.decodeStream(plan.encoding ?? 'utf-8'),
      keepTableLines(plan.skipRows ?? 0, plan.footerRows ?? 0),
      createWriteStream(target),
      { signal },
    );
    return;
  }
  const rows = plan.format === 'xlsx' ? await sheetRows(path, plan) : await featureRows(path);
  await pipeline(Readable.from([stringify(rows)]), createWriteStream(target));
}

/** Passes on the lines between the first `skip` and the last `drop`, with LF ends. */
function keepTableLines(skip: number, drop: number): Transform {
  let carry = '';
  let seen = 0;
  const held: string[] = [];
  const pass = (stream: Transform, line: string): void => {
    seen += 1;
    if (seen <= skip) return;
    held.push(line);
    if (held.length > drop) stream.push(`${held.shift() ?? ''}\n`);
  };
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: string | Buffer, _encoding, done) {
      const text = carry + chunk.toString();
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      carry = lines.pop() ?? '';
      for (const line of lines) pass(this, line);
      done();
    },
    flush(done) {
      if (carry !== '' && carry !== '\r') pass(this, carry.replace(/\r$/, ''));
      done();
    },
  });
}

async function sheetRows(path: string, plan: ReadPlan): Promise<string[][]> {
  const workbook = await read(await readFile(path));
  const sheet = workbook.sheets.find((each) => each.name === plan.sheet) ?? workbook.sheets[0];
  if (sheet === undefined) throw new AppError('file-format', `"${path}" has no sheets.`, { file: path });
  const rows = sheet.rows.slice(plan.skipRows ?? 0, sheet.rows.length - (plan.footerRows ?? 0));
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, index) => cellText(row[index])));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return JSON.stringify(cell);
}

const featuresSchema = z.object({
  features: z.array(
    z.object({ properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }),
  ),
});

async function featureRows(path: string): Promise<string[][]> {
  const { features } = featuresSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const names = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))];
  return [names, ...features.map((feature) => names.map((name) => String(feature.properties[name] ?? '')))];
}
