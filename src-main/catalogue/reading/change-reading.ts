import type { ReadPlan } from '../../../shared/model/read-plan.ts';

type ColumnReading = NonNullable<ReadPlan['columns']>[string];

/** The same reading of a file, with some columns' cells read otherwise. */
export function withColumnReading(read: ReadPlan, columns: readonly string[], change: ColumnReading): ReadPlan {
  const changed = columns.map((column) => {
    const before = read.columns?.[column] ?? {};
    const marks = change.marks === undefined ? {} : { marks: { ...before.marks, ...change.marks } };
    const bands = change.bands === undefined ? {} : { bands: { ...before.bands, ...change.bands } };
    return [column, { ...before, ...change, ...marks, ...bands }] as const;
  });
  return { ...read, columns: { ...read.columns, ...Object.fromEntries(changed) } };
}
