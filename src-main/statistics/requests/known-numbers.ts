import { AppError } from '../../../shared/base/app-error.ts';
import { numbersOf, readColumns, rowCount } from './columns.ts';

/**
 * The numbers of each of some columns of a request's inputs, as many in each; an AppError where a column or a number is
 * missing.
 */
export function knownNumbers<Name extends string>(
  inputs: unknown,
  names: readonly Name[],
): (name: Name) => readonly number[] {
  const columns = readColumns(inputs);
  rowCount(columns, names);
  const numbers = new Map(
    names.map((name) => [name, numbersOf(columns, name).map((number, row) => known(number, name, row))]),
  );
  return (name) => numbers.get(name) ?? [];
}

function known(number: number | null, column: string, index: number): number {
  if (number !== null) return number;
  throw new AppError(
    'data-impossible',
    `Row ${index + 1} of the column "${column}" is empty, and this method needs every number. Leave out the rows that are not known.`,
    { row: index + 1, column },
  );
}
