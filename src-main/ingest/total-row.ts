import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { trimBlanks } from './blank-text.ts';
import type { TableShape } from './table-shape.ts';

/** Tells whether a row of a table sums other rows, as the plan has it and as `totalRowSql` marks it. */
export function totalRowMatcher(read: ReadPlan, { names }: TableShape): (cells: readonly string[]) => boolean {
  const totals = (read.totalRows ?? []).flatMap(({ column, values }) => {
    const place = names.indexOf(column);
    return place < 0 ? [] : [{ place, values: new Set(values) }];
  });
  return (cells) => totals.some(({ place, values }) => values.has(trimBlanks(cells[place] ?? '')));
}
