import { lineColumn } from '../../../shared/model/companion-column.ts';
import { columnNames } from '../../database/column-names.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { Series } from './find-sums.ts';
import { isHidden, readNumber } from './sample-numbers.ts';

const mostGroups = 40;
const mostRows = 30_000;
const mostMeasured = 24;

/** The numbers that go by each label of a column, group by group of the other keys; null where rows repeat. */
export async function labelSeries(
  connection: Connection,
  relation: string,
  label: string,
  others: readonly string[],
  measured: readonly string[],
): Promise<Series[] | null> {
  const names = await columnNames(connection, relation);
  const line = names.includes(lineColumn) ? quoteIdentifier(lineColumn) : '0';
  const text = (name: string): string => `trim(${quoteIdentifier(name)}::VARCHAR)`;
  const group =
    others.length === 0 ? '0' : `(hash(${others.map((name) => `coalesce(${text(name)}, '')`).join(', ')}) >> 12)`;
  const numbers = measured.slice(0, mostMeasured);
  const cells = numbers.map((name, index) => `any_value(${quoteIdentifier(name)}::VARCHAR) AS v${index}`);
  const result = await connection.columns(
    `WITH keyed AS (SELECT *, ${group} AS "group of rows", ${text(label)} AS "label of row", ${line} AS "place of row" FROM ${relation}),
       groups AS (SELECT "group of rows" FROM keyed GROUP BY 1 ORDER BY count(*) DESC, hash("group of rows") LIMIT ${mostGroups})
     SELECT "group of rows", "label of row", count(*) AS n, min("place of row") AS place, ${cells.join(', ')}
     FROM keyed SEMI JOIN groups USING ("group of rows") WHERE "label of row" <> '' GROUP BY 1, 2 ORDER BY 4, 2 LIMIT ${mostRows}`,
  );
  const [groups = [], labels = [], counts = [], , ...values] = result.columns;
  const repeated = counts.filter((count) => count !== 1).length;
  if (labels.length === 0 || repeated > labels.length * 0.05) return null;
  const width = numbers.length;
  const groupAt = new Map([...new Set(groups)].map((each, index) => [each, index]));
  const series = new Map<string, Cells>();
  for (const [row, cell] of labels.entries()) {
    const key = typeof cell === 'string' ? cell : '';
    const own = series.get(key) ?? noCells(groupAt.size * width);
    const from = (groupAt.get(groups[row] ?? null) ?? 0) * width;
    for (let index = 0; index < width && counts[row] === 1; index += 1) {
      const number = readNumber(values[index]?.[row]);
      own.values[from + index] = number;
      own.hidden[from + index] = number === null && isHidden(values[index]?.[row]);
    }
    series.set(key, own);
  }
  return withoutConstants(
    [...series].map(([name, own]) => ({ name, ...own })),
    width,
  );
}

interface Cells {
  readonly values: (number | null)[];
  readonly hidden: boolean[];
}

function noCells(length: number): Cells {
  return { values: Array.from({ length }, () => null), hidden: Array.from({ length }, () => false) };
}

/** Numbers that are the same for every label of a group, such as the residents of an area, are no numbers of the labels. */
function withoutConstants(series: readonly Series[], width: number): Series[] {
  const isVaried = Array.from({ length: width }, (_, index) => {
    const groups = (series[0]?.values.length ?? 0) / width;
    let [varied, all] = [0, 0];
    for (let group = 0; group < groups; group += 1) {
      const numbers = series.flatMap(({ values }) => values[group * width + index] ?? []);
      if (numbers.length < 2) continue;
      all += 1;
      if (new Set(numbers).size > 1) varied += 1;
    }
    return all === 0 || varied > all / 2;
  });
  const kept = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter((_, at) => isVaried[at % width]);
  return series.map(({ name, values, hidden }) => ({ name, values: kept(values), hidden: kept(hidden ?? []) }));
}
