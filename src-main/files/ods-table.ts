import { createGridBuilder, mostColumns, mostRows } from './grid-builder.ts';
import { odsCellText } from './ods-cell.ts';
import { createOdsText } from './ods-text.ts';
import type { XmlAttributes, XmlHandlers } from './parse-xml.ts';
import type { Merge, RawSheet } from './sheet.ts';

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly raw: RawSheet;
}

/** The cells of one table as they stream by; blank repeats are counted, never built. */
export interface OdsTable extends Required<XmlHandlers> {
  finish(): OdsSheet;
}

/** A reader of one table (OpenDocument 1.3 part 3, 9.1); where it is not wanted its cells are passed over. */
export function createOdsTable(
  path: string,
  name: string,
  hidden: boolean,
  isWanted: boolean,
  raisedText: ReadonlySet<string>,
): OdsTable {
  const grid = createGridBuilder(path);
  const text = createOdsText(raisedText);
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let links = 0;
  let row = 0;
  let rowRepeats = 1;
  let column = 0;
  let declared = 0;
  let filled: { readonly column: number; readonly repeats: number; readonly text: string }[] = [];
  let cell: XmlAttributes | undefined;

  const openColumn = (attributes: XmlAttributes): void => {
    const repeats = repeatsOf(attributes['table:number-columns-repeated']);
    const end = isHidden(attributes) ? Math.min(declared + repeats, mostColumns) : declared;
    for (let index = declared; index < end; index += 1) hiddenColumns.add(index);
    declared += repeats;
  };
  const closeCell = (attributes: XmlAttributes, isCovered: boolean): void => {
    const value = odsCellText(attributes, text.take());
    const repeats = repeatsOf(attributes['table:number-columns-repeated']);
    const merge = mergeAt(row, column, attributes);
    if (merge !== undefined) merges.push(merge);
    if (value.trim() !== '' && !isCovered && isWanted) filled.push({ column, repeats, text: value });
    column += repeats;
  };
  const closeRow = (): void => {
    const times = filled.length === 0 ? 0 : rowRepeats;
    if (row + times > mostRows) throw new Error('A filled row is repeated beyond the end of the sheet.');
    for (let index = row; index < row + times; index += 1) {
      for (const each of filled) {
        for (let offset = 0; offset < each.repeats; offset += 1) grid.set(index, each.column + offset, each.text);
      }
    }
    row += rowRepeats;
    column = 0;
    filled = [];
  };
  return {
    open(element, attributes) {
      if (element === 'table-cell' || element === 'covered-table-cell') cell = attributes;
      else if (element === 'table-row') {
        rowRepeats = repeatsOf(attributes['table:number-rows-repeated']);
        if (isHidden(attributes)) hiddenRows.add(row);
      } else if (element === 'table-column') openColumn(attributes);
      else if (cell !== undefined) {
        if (element === 'a') links += 1;
        text.open(element, attributes);
      }
    },
    text(part) {
      if (cell !== undefined) text.text(part);
    },
    close(element) {
      if (element === 'table-row') closeRow();
      else if (cell === undefined) return;
      else if (element === 'table-cell' || element === 'covered-table-cell') {
        closeCell(cell, element === 'covered-table-cell');
        cell = undefined;
      } else text.close(element);
    },
    finish: () => ({
      name,
      hidden,
      raw: { rows: grid.rows(), merges, links, uncalculated: 0, hiddenRows, hiddenColumns },
    }),
  };
}

function repeatsOf(repeats: string | undefined): number {
  return Math.max(1, Number(repeats ?? 1) || 1);
}

function isHidden(attributes: XmlAttributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible';
}

function mergeAt(row: number, column: number, attributes: XmlAttributes): Merge | undefined {
  const columns = repeatsOf(attributes['table:number-columns-spanned']);
  const rows = repeatsOf(attributes['table:number-rows-spanned']);
  if (columns === 1 && rows === 1) return undefined;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}
