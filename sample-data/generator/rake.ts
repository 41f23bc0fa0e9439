/**
 * Iterative proportional fitting: the table nearest to `seed` whose rows and columns have the given totals.
 * Column totals are first scaled to the sum of the row totals; cells that are 0 stay 0.
 */
export function rake(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  rounds = 300,
): number[][] {
  const table = seed.map((row) => [...row]);
  const scale = sum(rowTotals) / sum(columnTotals);
  for (let round = 0; round < rounds; round += 1) {
    columnTotals.forEach((target, column) => {
      const factor = ratio(target * scale, sum(table.map((row) => row[column] ?? 0)));
      for (const row of table) row[column] = (row[column] ?? 0) * factor;
    });
    table.forEach((row, index) => {
      const factor = ratio(rowTotals[index] ?? 0, sum(row));
      row.forEach((value, column) => (row[column] = value * factor));
    });
  }
  return table;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
