import { AppError } from '../../shared/base/app-error.ts';
import { splitText } from '../files/split-text.ts';

type Cell = string | number | null;

/** A number; 007 is a code, whose zeros say something. */
const number = /^[-+]?(?!0\d)(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * The columns of a CSV text by the names in its first line, for the inputs of one request: numbers where all that is in a
 * column are, and null where a cell is empty or NA. An AppError 'file-format' where there is nothing below the names.
 */
export function columnsOfCsv(text: string): Readonly<Record<string, readonly Cell[]>> {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = ['\t', ';'].find((sign) => firstLine.includes(sign) && !firstLine.includes(',')) ?? ',';
  const records = splitText(text, { delimiter, quote: '"' })
    .map(({ fields }) => fields.map((field) => field.trim()))
    .filter((fields) => fields.some((field) => field !== ''));
  const [names, ...rows] = records;
  if (names === undefined || rows.length === 0) {
    throw new AppError(
      'file-format',
      'There is no table here: a CSV needs the names of its columns in the first line and at least one row below.',
    );
  }
  return Object.fromEntries(names.map((name, column) => [name, cellsOf(rows.map((row) => row[column] ?? ''))]));
}

function cellsOf(texts: readonly string[]): readonly Cell[] {
  const known = texts.filter((text) => text !== '' && text !== 'NA');
  const isNumeric = known.every((text) => number.test(text));
  return texts.map((text) => (text === '' || text === 'NA' ? null : isNumeric ? Number(text) : text));
}
