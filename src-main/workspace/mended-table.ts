import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/base/app-error.ts';
import { rejectHeadings } from '../../shared/model/reject-headings.ts';
import { unguardText } from '../files/guarded-text.ts';
import { splitText } from '../files/split-text.ts';
import { readWorkbook } from '../files/workbook.ts';

const [lineHeading, , rawHeading] = rejectHeadings;

/** A row of a file of rejected or mended rows. */
export interface MendedRow {
  /** Its place in that file, from 1; the header is the first. */
  readonly place: number;
  /** The line of the partner's file that it came from. */
  readonly line: string;
  readonly raw: string;
  readonly cells: ReadonlyMap<string, string>;
  /** What is filled where the header has no name: the fields of a row that has too many. */
  readonly beyond: readonly string[];
}

export interface MendedTable {
  /** The columns of the table, without those that tell of the rejection. */
  readonly columns: readonly string[];
  readonly rows: readonly MendedRow[];
}

/**
 * Reads a file of rejected rows, mended or not, by its header: a CSV as a spreadsheet program saves it (any delimiter,
 * UTF-8, UTF-16 or Windows-1252, columns in any order), or a workbook. Refuses a file without that header.
 */
export async function readMendedTable(path: string): Promise<MendedTable> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `"${path}" could not be opened. Check that it is there, and not open elsewhere.`,
      {
        file: path,
        detail: String(error),
      },
    );
  });
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const rows = isWorkbook ? await workbookRows(path) : textRows(decode(bytes));
  const [first, ...body] = rows;
  const header = (first?.cells ?? []).map(heading);
  if (!header.includes(rawHeading) || !header.includes(lineHeading)) {
    throw new AppError(
      'column-missing',
      `"${path}" has no columns "${lineHeading}" and "${rawHeading}" in its first row, which tell where each row belongs. Mend the file that Strand wrote, and leave those two columns in it.`,
      { file: path },
    );
  }
  const told = rejectHeadings.map((name) => header.indexOf(name));
  const columns = [...header.entries()].filter(([index, name]) => !told.includes(index) && name !== '');
  return {
    columns: columns.map(([, name]) => name),
    rows: body.map(({ place, cells }) => ({
      place,
      line: cells[header.indexOf(lineHeading)] ?? '',
      raw: cells[header.indexOf(rawHeading)] ?? '',
      cells: new Map(columns.map(([index, name]) => [name, cells[index] ?? ''])),
      beyond: cells.filter((cell, index) => (header[index] ?? '') === '' && cell.trim() !== ''),
    })),
  };
}

interface TextRow {
  readonly place: number;
  readonly cells: readonly string[];
}

async function workbookRows(path: string): Promise<TextRow[]> {
  const { sheets } = await readWorkbook(path, undefined, 'xlsx');
  const rows = sheets.find(({ hidden }) => !hidden)?.rows ?? [];
  return filledRows(rows.map((cells, index) => ({ place: index + 1, cells })));
}

/** The rows of a text by the delimiter that makes its header known. */
function textRows(text: string): TextRow[] {
  const tables = [',', ';', '\t'].map((delimiter) => splitText(text, { delimiter, quote: '"' }));
  const records = tables.find(([first]) => first?.fields.includes(rawHeading)) ?? tables[0] ?? [];
  return filledRows(records.map(({ fields }, index) => ({ place: index + 1, cells: fields })));
}

/** A heading without the byte order mark that a program may have taken for signs of its own. */
function heading(cell: string): string {
  return unguardText(cell.replace(/^(\uFEFF|ï»¿)/, '').trim());
}

function filledRows(rows: readonly TextRow[]): TextRow[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ place, cells }, at) => ({ place, cells: at === 0 ? cells : cells.map(unguardText) }));
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
