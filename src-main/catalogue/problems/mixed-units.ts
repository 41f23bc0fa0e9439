import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { lineColumn } from '../../../shared/model/companion-column.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { columnNames } from '../../database/column-names.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { cellsHold } from '../cells-hold.ts';
import { isOfNumbers } from '../reading/mark-choices.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { shareWith } from '../roles/units.ts';
import { lineWords, placeOf } from './looked-at.ts';

const cellSchema = z.object({ cell: z.string(), cells: z.number(), line: z.number().nullable() });

/** Columns of numbers of which some are per cent and others money: these are told apart only while cells are text. */
export async function mixedUnits(
  connection: Connection,
  relation: string,
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, words, figures } of evidences) {
    const [percents, money] = [shareWith(figures, /%/), shareWith(figures, /[£$€]/)];
    const isOfMoney = money > 0 || words.includes('£');
    if (!isOfNumbers(roles.get(name)) || percents === 0 || !isOfMoney) continue;
    const [odd, usual, form] =
      money > 0 && money < percents ? ['money', 'per cent', '[£$€]'] : ['per cent', 'money', '%'];
    const hasLine = (await columnNames(connection, relation)).includes(lineColumn);
    const [found] = await connection.query(
      cellSchema,
      `SELECT arg_min(cell, coalesce(line, 0)) AS cell, count(*) AS cells, min(line) AS line
       FROM (SELECT ${quoteIdentifier(name)}::VARCHAR AS cell, ${hasLine ? quoteIdentifier(lineColumn) : 'NULL::BIGINT'} AS line FROM ${relation})
       WHERE regexp_matches(cell, '${form}') HAVING count(*) > 0`,
    );
    if (found === undefined) continue;
    problems.push({
      kind: 'unlike-role',
      severity: 'warning',
      title: `"${name}" holds both ${usual} and ${odd}.`,
      detail: `${lineWords(found.line)}"${found.cell}" is ${odd} among ${usual}; ${cellsHold(found.cells)} ${odd}. All are read as plain numbers, so that ${formatNumber(found.cells)} of them mean something else than the rest. Correct the file.`,
      ...placeOf(found.line, name),
      rows: found.cells,
      fixes: [],
    });
  }
  return problems;
}
