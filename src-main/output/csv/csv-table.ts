import { stringify } from 'csv-stringify/sync';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { dataTable, type DataColumn, type DataValue } from '../data-table.ts';

export interface CsvColumn {
  readonly name: string;
  readonly title: string;
  readonly datatype: 'string' | 'integer' | 'decimal';
  readonly description: string;
}

export interface CsvTable {
  readonly columns: readonly CsvColumn[];
  readonly csv: string;
}

const lead: readonly CsvColumn[] = [
  {
    name: 'code',
    title: 'Code',
    datatype: 'string',
    description: 'The code of the category or area that the row stands for.',
  },
  {
    name: 'row_kind',
    title: 'Row kind',
    datatype: 'string',
    description: '"body", or "total" for a row that holds others: do not add it to them.',
  },
];

/** A table as CSV: each number is followed by its status, so that a missing number always says why. */
export function csvTable(table: TableModel): CsvTable {
  const { columns, rows } = dataTable(table);
  const names = distinctNames(columns);
  const described = [
    ...lead,
    ...columns.flatMap((column, index) => describe(column, names[index] ?? `column_${index + 1}`)),
  ];
  const lines = rows.map(({ key, kind, values }) => [
    inertText(key),
    kind,
    ...values.flatMap((value, index) => printed(value, columns[index]?.decimals ?? 0)),
  ]);
  const csv = stringify([described.map(({ name }) => name), ...lines], { record_delimiter: 'windows' });
  return { columns: described, csv };
}

function describe({ title, kind, decimals }: DataColumn, name: string): readonly CsvColumn[] {
  if (kind === 'text') return [{ name, title, datatype: 'string', description: title }];
  return [
    {
      name,
      title,
      datatype: decimals === 0 ? 'integer' : 'decimal',
      description: `${title}, rounded to ${decimals} decimal places; empty where none is printed.`,
    },
    {
      name: `${name}_status`,
      title: `${title}, status`,
      datatype: 'string',
      description: 'value, zero, unreliable, suppressed, low, not-available, not-applicable or missing.',
    },
  ];
}

function printed(value: DataValue, decimals: number): readonly string[] {
  if (value.kind === 'text') return [inertText(value.text)];
  return [value.value === null ? '' : value.value.toFixed(decimals), value.status];
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left as they are. */
function inertText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function distinctNames(columns: readonly DataColumn[]): readonly string[] {
  const seen = new Map<string, number>([
    ['code', 1],
    ['row_kind', 1],
  ]);
  return columns.map(({ id }) => {
    const plain =
      id
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '_')
        .replaceAll(/^_|_$/g, '') || 'column';
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}_${count}`;
  });
}
