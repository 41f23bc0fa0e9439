import { numberText, plainDate } from './cell-text.ts';
import { createGridBuilder, mostColumns } from './grid-builder.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlAttributes } from './parse-xml.ts';
import { createRichText, plainText } from './rich-text.ts';
import type { RawSheet, Merge } from './sheet.ts';
import { isOn } from './xlsx-workbook.ts';
import type { XlsxWorkbook } from './xlsx-workbook.ts';
import type { ZipParts } from './zip-parts.ts';

/** Reads the cells of one worksheet of an .xlsx as text (ECMA-376 part 1, 18.3), formulas as what they last came to, if ever. */
export async function readXlsxSheet(
  path: string,
  parts: ZipParts,
  part: string,
  workbook: XlsxWorkbook,
): Promise<RawSheet> {
  const grid = createGridBuilder(path);
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let links = 0;
  let uncalculated = 0;
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = -1;
  let value = '';
  let formula: string | undefined;
  let hasValue = false;
  let taking: 'value' | 'formula' | undefined;
  const inline = createRichText();

  const openCell = (attributes: XmlAttributes): void => {
    column = attributes['r'] === undefined ? column + 1 : cellPlace(attributes['r']).column;
    type = attributes['t'] ?? 'n';
    style = Number(attributes['s'] ?? -1);
    value = '';
    formula = undefined;
    hasValue = false;
  };
  const closeCell = (): string => {
    if (type === 'inlineStr') return inline.take();
    if (formula === undefined || (type === 'str' ? hasValue : value !== ''))
      return cellText(type, style, value, workbook);
    uncalculated += 1;
    return `=${formula}`;
  };
  await parseXml(await parts.stream(part), {
    open(name, attributes) {
      switch (name) {
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          hasValue = true;
          taking = 'value';
          break;
        case 'f':
          formula = '';
          taking = 'formula';
          break;
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          column = -1;
          if (isOn(attributes['hidden'])) hiddenRows.add(row);
          break;
        case 'col':
          if (isOn(attributes['hidden'])) addRange(hiddenColumns, attributes);
          break;
        case 'mergeCell':
          merges.push(rangePlace(attributes['ref'] ?? ''));
          break;
        case 'hyperlink':
          links += 1;
          break;
        default:
          if (type === 'inlineStr') inline.open(name, attributes);
      }
    },
    text(text) {
      if (taking === 'value') value += text;
      else if (taking === 'formula') formula = (formula ?? '') + text;
      else if (type === 'inlineStr') inline.text(text);
    },
    close(name) {
      if (name === 'v' || name === 'f') taking = undefined;
      else if (name === 'c') {
        grid.set(row, column, closeCell());
        type = 'n';
      } else if (type === 'inlineStr') inline.close(name);
    },
  });
  return { rows: grid.rows(), merges, links, uncalculated, hiddenRows, hiddenColumns };
}

function cellText(type: string, style: number, value: string, workbook: XlsxWorkbook): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (workbook.strings[Number(value)] ?? '');
    case 'b':
      return value === '' ? '' : isOn(value) ? 'TRUE' : 'FALSE';
    case 'd':
      return plainDate(value);
    case 'n': {
      const format = workbook.formats[style] ?? { kind: 'plain' };
      if (value === '' || (format.kind === 'plain' && /^-?\d+$/.test(value))) return value;
      const number = Number(value);
      return Number.isNaN(number) ? value : numberText(number, format, workbook.is1904);
    }
    default:
      return plainText(value);
  }
}

/** "AB12" → row 11, column 27. */
function cellPlace(reference: string): { row: number; column: number } {
  let column = 0;
  let index = 0;
  for (; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { row: Number(reference.slice(index)) - 1, column: column - 1 };
}

function rangePlace(reference: string): Merge {
  const [first = '', last = first] = reference.split(':');
  const start = cellPlace(first);
  const end = cellPlace(last);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function addRange(columns: Set<number>, attributes: XmlAttributes): void {
  const last = Math.min(Number(attributes['max'] ?? 0), mostColumns);
  for (let column = Number(attributes['min'] ?? 1); column <= last; column += 1) columns.add(column - 1);
}
