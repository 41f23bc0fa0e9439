import { isCompanionColumn, rawColumn, statusColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import { cellStatusSchema } from '../../shared/model/status.ts';
import type { Connection, ResultColumns } from '../database/connection.ts';
import { columnType } from './column-type.ts';
import { relationOf } from './relation-of.ts';

/** A page of a dataset's rows, column by column, each cell with its status. */
export async function previewRows(
  connection: Connection,
  dataset: Dataset,
  totalRows: number,
  offset: number,
  limit: number,
): Promise<PreviewPage> {
  const page = await connection.columns(`SELECT * FROM ${relationOf(dataset.id)} LIMIT ? OFFSET ?`, [limit, offset]);
  return pageOf(page, dataset, totalRows, offset);
}

/** A result as a page: the partner's own columns, each cell with its status. */
export function pageOf(page: ResultColumns, dataset: Dataset, totalRows: number, offset: number): PreviewPage {
  const columns = page.names
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !isCompanionColumn(name))
    .map(({ name, index }) => {
      const values = (page.columns[index] ?? []).map((value) =>
        value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? value
          : JSON.stringify(value),
      );
      return {
        name,
        type: columnType(page.types[index] ?? 'VARCHAR'),
        role: dataset.roles[name] ?? { kind: 'category' as const },
        values,
        statuses: statusesOf(page, name, values),
        ...asItCame(page, name),
      };
    });
  return { dataset: dataset.id, totalRows, offset, columns };
}

function statusesOf(page: ResultColumns, name: string, values: readonly unknown[]) {
  const statuses = page.columns[page.names.indexOf(statusColumn(name))];
  return values.map((value, row) =>
    statuses === undefined ? (value === null ? 'missing' : 'value') : cellStatusSchema.parse(statuses[row]),
  );
}

function asItCame(page: ResultColumns, name: string): { asItCame?: (string | null)[] } {
  const texts = page.columns[page.names.indexOf(rawColumn(name))];
  return texts === undefined ? {} : { asItCame: texts.map((text) => (typeof text === 'string' ? text : null)) };
}
