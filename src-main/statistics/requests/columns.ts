import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';

/** One value of a request's column, as JSON or a CSV file writes it. */
export type Cell = string | number | boolean | null;
export type Columns = Readonly<Record<string, readonly Cell[]>>;

const namesSchema = z.record(z.string(), z.unknown());
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const columnSchema = z.union([z.array(cellSchema), cellSchema.transform((cell) => [cell])]);

/** The columns of a request's inputs; what is neither a value nor a list of values is left out. */
export function readColumns(inputs: unknown): Columns {
  const record = namesSchema.safeParse(inputs);
  if (!record.success) {
    throw new AppError('data-impossible', 'The inputs must be columns by name, such as {"x":[37,412],"n":[183,977]}.');
  }
  return Object.fromEntries(
    Object.entries(record.data).flatMap(([name, value]) => {
      const column = columnSchema.safeParse(value);
      return column.success ? [[name, column.data]] : [];
    }),
  );
}

/** A column's numbers, null where one is missing; an AppError where there is no such column or a cell is no number. */
export function numbersOf(columns: Columns, name: string): readonly (number | null)[] {
  return cellsOf(columns, name).map((cell, index) => numberOf(cell, name, index));
}

/** The same for a column that may be left out. */
export function numbersIfAny(columns: Columns, name: string): readonly (number | null)[] | null {
  return columns[name] === undefined ? null : numbersOf(columns, name);
}

export function cellsOf(columns: Columns, name: string): readonly Cell[] {
  const cells = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (cells !== undefined) return cells;
  const given = Object.keys(columns);
  const has = given.length === 0 ? 'There are none' : `There are: ${given.join(', ')}`;
  throw new AppError('column-missing', `The inputs have no column "${name}". ${has}.`, { column: name });
}

/** How many rows some columns have, all alike; an AppError where they differ or there are none. */
export function rowCount(columns: Columns, names: readonly string[]): number {
  const [first = '', ...others] = names;
  const rows = cellsOf(columns, first).length;
  const odd = others.find((name) => cellsOf(columns, name).length !== rows);
  if (odd !== undefined) {
    throw new AppError(
      'data-impossible',
      `The column "${first}" has ${rows} values and "${odd}" has ${cellsOf(columns, odd).length}. Give each row a value in both.`,
      { column: odd },
    );
  }
  if (rows === 0) throw new AppError('data-impossible', `The column "${first}" is empty. Give it at least one value.`);
  return rows;
}

function numberOf(cell: Cell, name: string, index: number): number | null {
  if (cell === null) return null;
  const text = typeof cell === 'string' ? cell.trim() : cell;
  if (text === '' || text === 'NA' || text === 'NaN') return null;
  const number = typeof text === 'boolean' ? Number.NaN : Number(text);
  if (!Number.isNaN(number)) return number;
  throw new AppError(
    'data-impossible',
    `Row ${index + 1} of the column "${name}" holds "${String(cell)}", which is not a number. Leave it empty if it is not known.`,
    { row: index + 1, column: name },
  );
}
