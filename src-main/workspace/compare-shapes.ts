import type { DatasetShape } from '../../shared/model/dataset-shape.ts';
import type { SourceChanges } from '../../shared/model/source-state.ts';

/** What differs between two versions of a dataset; columns and categories in the order of the later one. */
export function compareShapes(
  before: DatasetShape,
  after: DatasetShape,
): Omit<SourceChanges, 'dataset' | 'problems' | 'fingerprint'> {
  const typeBefore = new Map(before.columns.map(({ name, type }) => [name, type]));
  const typeAfter = new Map(after.columns.map(({ name, type }) => [name, type]));
  const valuesBefore = new Map(before.categories.map(({ column, values }) => [column, values]));
  return {
    rows: { before: before.rows, after: after.rows },
    rejected: { before: before.rejected, after: after.rejected },
    columnsGone: [...typeBefore.keys()].filter((name) => !typeAfter.has(name)),
    columnsNew: [...typeAfter.keys()].filter((name) => !typeBefore.has(name)),
    columnsRetyped: [...typeAfter].flatMap(([column, type]) => {
      const earlier = typeBefore.get(column);
      return earlier === undefined || earlier === type ? [] : [{ column, before: earlier, after: type }];
    }),
    categories: after.categories.flatMap(({ column, values }) => {
      const earlier = valuesBefore.get(column);
      if (earlier === undefined) return [];
      const gone = without(earlier, values);
      const added = without(values, earlier);
      return gone.length + added.length === 0 ? [] : [{ column, gone, new: added }];
    }),
  };
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
}
