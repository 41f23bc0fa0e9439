import type { TableModel } from '../../../shared/model/table-model.ts';
import { dataTable, statusText, type DataValue } from '../data-table.ts';
import { undrawnNotes } from '../printed-table.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const longestName = 31;

/** "Table 1.1 Ethnic group": a sheet's name, without the signs that a workbook refuses. */
export function sheetName(label: string, section: string): string {
  const plain = `${label} ${section}`.replaceAll(/[[\]:*?/\\']/g, ' ').replaceAll(/ +/g, ' ');
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName - 1).trimEnd()}…`;
}

/** One table of the report on a sheet of its own: numbers are numbers, rounded as printed; what is not printed is a symbol. */
export function tableSheet(name: string, label: string, table: TableModel): WorkbookSheet {
  const { columns, rows } = dataTable(table);
  const hasUnreliable = rows.some((row) => row.values.some(isUnreliable));
  const lines = [
    `${label}: ${table.caption}`,
    ...shortLines(table.subtitle),
    'This sheet has one table. Symbols are explained on the sheet "Notes".',
    ...undrawnNotes(table.notes).flatMap(shortLines),
    ...(hasUnreliable
      ? ['In the column "Reliability", [u] marks rows with an unreliable number; the other cells of it are blank.']
      : []),
    'Back to contents',
  ].filter((line) => line !== '');
  return {
    name,
    lines,
    table: {
      name: label.replaceAll(/[^A-Za-z0-9]/g, '_'),
      heads: distinct([...columns.map((column) => column.title), ...(hasUnreliable ? ['Reliability'] : [])]),
      rows: rows.map(({ values }) => [
        ...values.map(cellValue),
        ...(hasUnreliable ? [values.some(isUnreliable) ? '[u]' : ''] : []),
      ]),
      decimals: [
        ...columns.map(({ kind, decimals }) => (kind === 'text' ? null : decimals)),
        ...(hasUnreliable ? [null] : []),
      ],
    },
    links: new Map([[`${lines.length - 1},0`, 'Contents']]),
    summary: `${table.caption}. ${table.subtitle}`,
  };
}

/** Beyond this a line runs past its sheet's table, and shrinks a printed page. */
const longestLine = 110;

/** A note as lines of whole sentences or clauses; words are parted where a clause is longer than a line. */
function shortLines(note: string): readonly string[] {
  const lines: string[] = [];
  for (const clause of note.split(/(?<=[.;:]) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + clause.length < longestLine) lines[lines.length - 1] = `${last} ${clause}`;
    else lines.push(...partWords(clause));
  }
  return lines;
}

function partWords(clause: string): readonly string[] {
  return clause.split(' ').reduce<readonly string[]>((parts, word) => {
    const last = parts.at(-1);
    return last !== undefined && last.length + word.length < longestLine
      ? [...parts.slice(0, -1), `${last} ${word}`]
      : [...parts, word];
  }, []);
}

function cellValue(value: DataValue): string | number {
  if (value.kind === 'text') return value.text;
  return value.value ?? statusText(value.status);
}

function isUnreliable(value: DataValue): boolean {
  return value.kind === 'number' && value.status === 'unreliable';
}

/** A table's heads must differ from each other. */
function distinct(titles: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const count = (seen.get(title.toLowerCase()) ?? 0) + 1;
    seen.set(title.toLowerCase(), count);
    return count === 1 ? title : `${title} (${count})`;
  });
}
