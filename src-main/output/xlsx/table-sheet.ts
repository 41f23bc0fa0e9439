import type { WriteSheet } from 'hucre';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { dataTable, statusText, type DataValue } from '../data-table.ts';
import { textSheet } from './text-sheet.ts';

export const contentsLine = 'Back to contents';

const longestName = 31;

/** "Table 1.1 Ethnic group": a sheet's name, without the signs that a workbook refuses. */
export function sheetName(label: string, section: string): string {
  const plain = `${label} ${section}`.replaceAll(/[[\]:*?/\\']/g, ' ').replaceAll(/ +/g, ' ');
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName - 1).trimEnd()}…`;
}

/** One table of the report on a sheet of its own: numbers are numbers, rounded as printed; what is not printed is a symbol. */
export function tableSheet(name: string, label: string, table: TableModel): WriteSheet {
  const { columns, rows } = dataTable(table);
  const hasUnreliable = rows.some((row) => row.values.some(isUnreliable));
  const heads = distinct([...columns.map((column) => column.title), ...(hasUnreliable ? ['Reliability'] : [])]);
  const lines = [
    `${label}: ${table.caption}`,
    table.subtitle,
    'This sheet has one table. Symbols are explained on the sheet "Notes".',
    ...table.notes,
    contentsLine,
  ].filter((line) => line !== '');
  return textSheet({
    name,
    lines,
    table: {
      name: label.replaceAll(/[^A-Za-z0-9]/g, '_'),
      heads,
      rows: rows.map(({ values }) => [
        ...values.map(cellValue),
        ...(hasUnreliable ? [values.some(isUnreliable) ? '[u]' : ''] : []),
      ]),
      formats: [...columns.map(({ kind, decimals }) => (kind === 'text' ? '' : numberFormat(decimals))), ''],
    },
    links: new Map([[`${lines.length - 1},0`, "'Contents'!A1"]]),
    summary: `${table.caption}. ${table.subtitle}`,
  });
}

function cellValue(value: DataValue): string | number {
  if (value.kind === 'text') return value.text;
  return value.value ?? statusText(value.status);
}

function isUnreliable(value: DataValue): boolean {
  return value.kind === 'number' && value.status === 'unreliable';
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
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
