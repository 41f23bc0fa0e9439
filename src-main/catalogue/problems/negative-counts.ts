import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { cellsHold } from '../cells-hold.ts';
import { unitOfMeasure } from '../roles/units.ts';
import { nameWords } from '../roles/name-words.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const mostValues = 200;

/** Counts of less than nothing, a problem a column. */
export async function negativeCounts(table: LookedAt): Promise<Problem[]> {
  const counts = [...table.roles].filter(([, { kind }]) => kind === 'count').map(([name]) => name);
  if (counts.length === 0) return [];
  const least = counts.map(
    (name, index) => `coalesce(min(try_cast(${quoteIdentifier(name)} AS DOUBLE)), 0) AS l${index}`,
  );
  const [found = {}] = await table.connection.query(
    z.record(z.string(), z.number()),
    `SELECT ${least.join(', ')} FROM ${table.relation}`,
  );
  const problems: Problem[] = [];
  for (const column of counts.filter((_, index) => (found[`l${index}`] ?? 0) < 0)) {
    const values = await valuesWhere(table, column, 'try_cast(value AS DOUBLE) < 0', mostValues);
    const rows = values.reduce((sum, each) => sum + each.rows, 0);
    const [first] = values;
    const shown = values.slice(0, 4).map(({ value }) => formatNumber(Number(value)));
    problems.push({
      kind: 'unlike-role',
      severity: 'warning',
      title: `"${column}" counts less than nothing: ${cellsHold(rows)} a number below 0.`,
      detail: `${lineWords(first?.line ?? null)}${formatList(shown)} ${shown.length === 1 ? 'is' : 'are'} loaded as ${shown.length === 1 ? 'it stands' : 'they stand'}, and make every sum too small. Correct the file, or say that the column is an amount or a difference.`,
      ...placeOf(first?.line ?? null, column),
      rows,
      fixes: [
        {
          label: 'It is an amount or a difference',
          roles: { [column]: { kind: 'measure', unit: unitOfMeasure(nameWords(column), [], null) } },
        },
      ],
    });
  }
  return problems;
}
