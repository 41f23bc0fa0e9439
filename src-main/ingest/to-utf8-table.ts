import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { read } from 'hucre';
import { AppError } from '../../shared/base/app-error.ts';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { ReadPlan } from '../../shared/model/extract-description.ts';
import { textDecoder } from './decode-text.ts';
import { featureRows } from './feature-rows.ts';

type Rejected = RowAccount['rejected'];

/**
 * Writes the table of a file, without what stands above and below it, as UTF-8 text with one kind of line end. Gives the
 * lines that say the header again: they are left blank, so that the lines after them keep their numbers.
 */
export async function writeUtf8Table(
  path: string,
  plan: ReadPlan,
  target: string,
  signal: AbortSignal,
): Promise<Rejected> {
  const repeats: Rejected = [];
  if (plan.format === 'csv') {
    await pipeline(
      createReadStream(path),
      textDecoder(path, plan.encoding ?? 'utf-8'),
      keepTableLines(plan.skipRows ?? 0, plan.footerRows ?? 0, repeats),
      createWriteStream(target),
      { signal },
    );
    return repeats;
  }
  const rows = plan.format === 'xlsx' ? await sheetRows(path, plan, repeats) : await featureRows(path);
  await pipeline(Readable.from([stringify(rows)]), createWriteStream(target), { signal });
  return repeats;
}

function repeatOf(line: number, text: string): Rejected[number] {
  return { line, text, reason: 'It says the header again.' };
}

/** Passes on the lines between the first `skip` and the last `drop`, with LF ends. */
function keepTableLines(skip: number, drop: number, repeats: Rejected): Transform {
  let carry = '';
  let seen = 0;
  let header: string | null = null;
  const held: { line: number; text: string }[] = [];
  const pass = (stream: Transform, text: string): void => {
    seen += 1;
    if (seen <= skip) return;
    held.push({ line: seen, text });
    const next = held.length > drop ? held.shift() : undefined;
    if (next === undefined) return;
    const isRepeat = header !== null && next.text.trim() === header;
    header ??= next.text.trim();
    if (isRepeat) repeats.push(repeatOf(next.line, next.text));
    stream.push(isRepeat ? '\n' : `${next.text}\n`);
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

/** The rows of a sheet's table, as wide as its widest row: a cell beyond the header is kept in a column without a name. */
async function sheetRows(path: string, plan: ReadPlan, repeats: Rejected): Promise<string[][]> {
  const workbook = await readWorkbook(path);
  const sheet = plan.sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === plan.sheet);
  if (sheet === undefined) {
    const names = workbook.sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new AppError('file-format', `"${path}" has no sheet "${plan.sheet ?? ''}". Its sheets are: ${names}.`, {
      file: path,
    });
  }
  const skip = plan.skipRows ?? 0;
  const [header = [], ...body] = sheet.rows
    .slice(skip, sheet.rows.length - (plan.footerRows ?? 0))
    .map((row) => row.map(cellText));
  const said = header.join('\t').trim();
  const kept = body.filter((row, index) => {
    const isRepeat = said !== '' && row.join('\t').trim() === said;
    if (isRepeat) repeats.push(repeatOf(skip + index + 2, row.join(' · ')));
    return !isRepeat;
  });
  const width = Math.max(...[header, ...kept].map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  return [header, ...kept].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

async function readWorkbook(path: string): ReturnType<typeof read> {
  try {
    return await read(await readFile(path));
  } catch (error) {
    throw new AppError(
      'file-unreadable',
      `"${path}" could not be read as an Excel workbook. If it has a password, take it off; otherwise save it again as .xlsx.`,
      { file: path, detail: String(error) },
    );
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return JSON.stringify(cell);
}
