import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { isCompanionColumn, rawColumn, statusColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { columnType } from './column-type.ts';
import type { ColumnType } from './column-type.ts';
import { relationOf } from './relation-of.ts';

/** A column of a dataset with what stands beside it. */
export interface HeldColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The database's own type, such as DECIMAL(9,2). */
  readonly databaseType: string;
  /** SQL of its value and of its status; its text as it came, where some cells are not plainly values. */
  readonly sql: string;
  readonly statusSql: string;
  readonly rawSql: string | null;
}

const describedSchema = z.object({ column_name: z.string(), column_type: z.string() });

/** The partner's own columns of a dataset, in their order. */
export async function heldColumns(connection: Connection, dataset: Pick<Dataset, 'id'>): Promise<HeldColumn[]> {
  const described = await connection.query(
    describedSchema,
    `SELECT column_name, column_type FROM (DESCRIBE ${relationOf(dataset.id)})`,
  );
  const names = new Set(described.map(({ column_name: name }) => name));
  return described
    .filter(({ column_name: name }) => !isCompanionColumn(name))
    .map(({ column_name: name, column_type: databaseType }) => {
      const sql = quoteIdentifier(name);
      return {
        name,
        type: columnType(databaseType),
        databaseType,
        sql,
        statusSql: names.has(statusColumn(name))
          ? quoteIdentifier(statusColumn(name))
          : `CASE WHEN ${sql} IS NULL THEN 'missing' ELSE 'value' END`,
        rawSql: names.has(rawColumn(name)) ? quoteIdentifier(rawColumn(name)) : null,
      };
    });
}

/** The column of this name; an unknown one is told together with the dataset's title. */
export function columnNamed(
  columns: readonly HeldColumn[],
  name: string,
  { title }: Pick<Dataset, 'title'>,
): HeldColumn {
  const found = columns.find((column) => column.name === name);
  if (found === undefined)
    throw new AppError('column-missing', `"${title}" has no column "${name}".`, { column: name });
  return found;
}
