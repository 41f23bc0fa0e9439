import { lineColumn } from '../../shared/model/companion-column.ts';
import { quoteIdentifier, quoteLiteral, quotePath } from '../database/quote.ts';
import type { TextRelation } from './shaped-relation.ts';
import { openTextFile } from './text-file.ts';

/** A table of text on its way to DuckDB: written to a file in one plain dialect, then read from there. */
export interface TextTable extends AsyncDisposable {
  /** Adds a row of as many cells as the table has columns; `line` only where the table keeps lines. */
  readonly add: (cells: readonly string[], columns: readonly number[], line?: number) => void;
  /** Waits until what was added is on its way to the disk. */
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly relation: (columns: readonly string[], hasLines?: boolean) => TextRelation;
}

const chunkLength = 1 << 20;
/** DuckDB's own limit on a line, in bytes; a character of the file takes at most three. */
const usualLine = 2_000_000;
const needsQuotes = /[",\r\n]/;

/** Opens a table of text in a file of its own. */
export function openTextTable(path: string): TextTable {
  const file = openTextFile(path);
  let text = '';
  let longest = 0;
  return {
    add: (cells, columns, line) => {
      const start = text.length;
      if (line !== undefined) text += `${line},`;
      for (let place = 0; place < columns.length; place += 1) {
        const cell = cells[columns[place] ?? -1] ?? '';
        if (place > 0) text += ',';
        text += cell === '' ? (columns.length === 1 ? '""' : '') : needsQuotes.test(cell) ? quoteCell(cell) : cell;
      }
      text += '\n';
      longest = Math.max(longest, text.length - start);
    },
    drain: async () => {
      if (text.length < chunkLength) return;
      const chunk = text;
      text = '';
      await file.write(chunk);
    },
    close: async () => {
      await file.write(text);
      text = '';
      await file.close();
    },
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
    relation: (columns, hasLines = false) => ({
      columns: hasLines ? [...columns, lineColumn] : columns,
      sql: textTableSql(path, columns, hasLines, longest * 3),
    }),
  };
}

function textTableSql(path: string, columns: readonly string[], hasLines: boolean, longestLine: number): string {
  const types = columns.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`);
  if (hasLines) types.unshift(`${quoteLiteral(lineColumn)}: 'BIGINT'`);
  const most = Math.max(usualLine, longestLine);
  const buffer = Math.max(usualLine * 16, most * 2);
  return `(SELECT ${[...columns, ...(hasLines ? [lineColumn] : [])].map(quoteIdentifier).join(', ')}
    FROM read_csv(${quotePath(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
      comment = '', new_line = '\\n', nullstr = '', encoding = 'utf-8', strict_mode = true, max_line_size = ${most}, buffer_size = ${buffer},
      columns = {${types.join(', ')}}))`;
}

function quoteCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
