import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import type { ReferenceBand } from '../indirect-ratio.ts';
import { numbersOf, readColumns, rowCount, type Cell, type Columns } from './columns.ts';
import { rowGroups, type RowGroup } from './row-groups.ts';

/** What a request for an indirectly standardised figure holds, by group. */
export interface ReferenceRows {
  readonly groups: readonly RowGroup[];
  readonly observed: readonly number[];
  readonly bands: readonly (readonly ReferenceBand[])[];
}

const nestedSchema = z.looseObject({ data: z.unknown(), observed_totals: z.unknown().optional() });

/** The events and age bands of each group; the reference is given once for all groups, or row by row. */
export function readReference(inputs: unknown, groupBy: readonly string[]): ReferenceRows {
  const nested = nestedSchema.safeParse(inputs);
  const isNested = nested.success && nested.data.data !== undefined;
  const columns = readColumns(isNested ? nested.data.data : inputs);
  const outer = readColumns(inputs);
  const groups = rowGroups(columns, groupBy, rowCount(columns, ['n', ...groupBy]));
  const people = numbersOf(columns, 'n');
  const reference = (name: string) => referenceOf(outer[name] === undefined ? columns : outer, name, groups);
  const [events, populations] = [reference('x_ref'), reference('n_ref')];
  const totals = nested.success ? nested.data.observed_totals : undefined;
  return {
    groups,
    observed: totals === undefined ? observedRows(columns, groups) : observedTotals(totals, groupBy, groups),
    bands: groups.map(({ rows }, group) =>
      rows.map((row, index) => ({
        population: people[row] ?? 0,
        referenceEvents: events[group]?.[index] ?? 0,
        referencePopulation: populations[group]?.[index] ?? Number.NaN,
      })),
    ),
  };
}

/** A reference column for each group: its own rows, or one list that all groups share. */
function referenceOf(columns: Columns, name: string, groups: readonly RowGroup[]): (number | null)[][] {
  const values = numbersOf(columns, name);
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return groups.map((group) => {
    if (values.length === group.rows.length) return [...values];
    if (values.length === rows) return group.rows.map((row) => values[row] ?? null);
    throw new AppError(
      'data-impossible',
      `The column "${name}" has ${values.length} values for ${group.rows.length} age bands: ${name} length must equal number of rows in each group within data.`,
      { column: name },
    );
  });
}

function observedRows(columns: Columns, groups: readonly RowGroup[]): number[] {
  const rows = numbersOf(columns, 'x');
  rowCount(columns, ['n', 'x']);
  return groups.map((group) => sumOfEvents(group.rows.map((row) => rows[row] ?? null)));
}

function observedTotals(totals: unknown, groupBy: readonly string[], groups: readonly RowGroup[]): number[] {
  const columns = readColumns(totals);
  const counts = numbersOf(columns, 'x');
  const found = rowGroups(columns, groupBy, rowCount(columns, ['x', ...groupBy]));
  const events = new Map(
    found.map(({ keys, rows }) => [keyOf(keys), sumOfEvents(rows.map((row) => counts[row] ?? null))]),
  );
  return groups.map(({ keys }) => {
    const total = events.get(keyOf(keys));
    if (total !== undefined) return total;
    throw new AppError(
      'data-impossible',
      `There is no observed total for ${Object.values(keys).join(', ')}. Give one for each group.`,
    );
  });
}

function sumOfEvents(events: readonly (number | null)[]): number {
  return events.reduce<number>((sum, count) => {
    if (count !== null && count < 0) {
      throw new AppError(
        'data-impossible',
        `A count of ${count} was found: numerators must all be greater than or equal to zero.`,
      );
    }
    return sum + (count ?? 0);
  }, 0);
}

function keyOf(keys: Readonly<Record<string, Cell>>): string {
  return JSON.stringify(Object.values(keys));
}
