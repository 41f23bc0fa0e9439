import { z } from 'zod';
import { formatNumber, roundHalfUp } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { lineColumn } from '../../../shared/model/companion-column.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { columnNames } from '../../database/column-names.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { cellsHold } from '../cells-hold.ts';
import { isOfNumbers } from '../reading/mark-choices.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { lineWords, placeOf } from './looked-at.ts';

/** Which cells of a column are of a unit, as SQL over `cell`; a bare 0 is as good as 0%. */
const units = {
  percent: `contains(cell, '%')`,
  money: `regexp_matches(cell, '[£$€]')`,
  bare: `regexp_full_match(trim(cell), '[-+−]?[0-9., ]*[1-9][0-9., ]*')`,
} as const;

const foundSchema = z.object({
  cells: z.number(),
  first: z.string().nullable(),
  line: z.number().nullable(),
  most: z.number().nullable(),
});
type Found = z.infer<typeof foundSchema> & { readonly first: string };

/**
 * Columns of numbers of which some are per cent and others are money, or have no sign: these are told apart only while
 * cells are text.
 */
export async function mixedUnits(
  connection: Connection,
  relation: string,
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
): Promise<Problem[]> {
  const texts = evidences.filter(
    ({ name, databaseType }) => databaseType === 'VARCHAR' && isOfNumbers(roles.get(name)),
  );
  const signed = await withPercents(connection, relation, texts);
  if (signed.length === 0) return [];
  const hasLine = (await columnNames(connection, relation)).includes(lineColumn);
  const problems: Problem[] = [];
  for (const { name, words } of signed) {
    const cells = `(SELECT ${quoteIdentifier(name)} AS cell, ${hasLine ? quoteIdentifier(lineColumn) : 'NULL::BIGINT'} AS line FROM ${relation})`;
    const [percent, money, bare] = await Promise.all(
      [units.percent, units.money, units.bare].map((unit) => cellsOf(connection, cells, unit)),
    );
    if (!isFound(percent)) continue;
    if (isFound(money)) problems.push(moneyProblem(name, percent, money));
    else if (isFound(bare))
      problems.push(words.includes('£') ? moneyProblem(name, percent, bare) : bareProblem(name, percent, bare));
  }
  return problems;
}

/** Those of some columns that hold a per cent sign at all. */
async function withPercents(
  connection: Connection,
  relation: string,
  columns: readonly ColumnEvidence[],
): Promise<ColumnEvidence[]> {
  if (columns.length === 0) return [];
  const found = columns.map(
    ({ name }, at) => `coalesce(bool_or(contains(${quoteIdentifier(name)}, '%')), false) AS c${at}`,
  );
  const [row = {}] = await connection.query(
    z.record(z.string(), z.boolean()),
    `SELECT ${found.join(', ')} FROM ${relation}`,
  );
  return columns.filter((_, at) => row[`c${at}`] === true);
}

async function cellsOf(
  connection: Connection,
  cells: string,
  unit: string,
): Promise<z.infer<typeof foundSchema> | undefined> {
  const [found] = await connection.query(
    foundSchema,
    `SELECT count(*) AS cells, arg_min(cell, coalesce(line, 0)) AS first, min(line) AS line,
       max(abs(try_cast(replace(cell, ',', '') AS DOUBLE))) AS most FROM ${cells} WHERE ${unit}`,
  );
  return found;
}

function isFound(found: z.infer<typeof foundSchema> | undefined): found is Found {
  return found !== undefined && found.cells > 0 && found.first !== null;
}

function moneyProblem(name: string, percent: Found, money: Found): Problem {
  const [odd, found, usual] =
    money.cells < percent.cells ? ['money', money, 'per cent'] : (['per cent', percent, 'money'] as const);
  return problemOf(
    name,
    found,
    `"${name}" holds both ${usual} and ${odd}.`,
    `"${found.first}" is ${odd} among ${usual}; ${cellsHold(found.cells)} ${odd}. All are read as plain numbers, so that ${formatNumber(found.cells)} of them mean something else than the rest. Correct the file.`,
  );
}

/** Numbers of up to 1 beside per cents are likely shares, of which 0.45 would be 45%; others may only lack the sign. */
function bareProblem(name: string, percent: Found, bare: Found): Problem {
  const isShares = (bare.most ?? 2) <= 1;
  const found = percent.cells < bare.cells ? percent : bare;
  const meaning = isShares
    ? `Those without are none above 1 and may be shares of 1, so that ${bare.first} would be ${String(roundHalfUp(Number(bare.first) * 100, 1))}%.`
    : 'Those without may be per cents too, or numbers of something else.';
  return {
    ...problemOf(
      name,
      found,
      `"${name}" holds numbers with a per cent sign and numbers without.`,
      `There stands "${found.first}", and elsewhere "${found === bare ? percent.first : bare.first}"; ${cellsHold(percent.cells)} the sign, ${formatNumber(bare.cells)} ${bare.cells === 1 ? 'does' : 'do'} not. All are read as plain numbers of one unit. ${meaning} Correct the file.`,
    ),
    severity: isShares ? 'warning' : 'note',
  };
}

function problemOf(name: string, { line, cells }: Found, title: string, detail: string): Problem {
  return {
    kind: 'unlike-role',
    severity: 'warning',
    title,
    detail: `${lineWords(line)}${detail}`,
    ...placeOf(line, name),
    rows: cells,
    fixes: [],
  };
}
