import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { rowsOf } from '../cells-hold.ts';
import { nameWords } from '../roles/name-words.ts';
import { baseWords } from '../roles/pair-columns.ts';
import { lineWords, placeOf } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const pairSchema = z.object({
  codes: z.number(),
  several: z.number(),
  odd: z.number(),
  code: z.string().nullable(),
  usual: z.string().nullable(),
  other: z.string().nullable(),
  line: z.number().nullable(),
});

/** Smaller areas lie in one of the larger ones, and no two vintages of them are mixed up. */
const within: Readonly<Partial<Record<GeographyKind, readonly GeographyKind[]>>> = {
  'output-area': ['lsoa', 'msoa', 'district', 'region', 'country'],
  lsoa: ['msoa', 'district', 'region', 'country'],
  msoa: ['district', 'region', 'country'],
  ward: ['district', 'region', 'country'],
  district: ['region', 'country'],
  region: ['country'],
};
/** Of codes that go with several names, more than this share means that the columns do not belong together. */
const scrambled = 0.3;

const pairedKinds: readonly ColumnRole['kind'][] = ['area-code', 'area-name', 'category', 'strand', 'identifier'];

interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Columns that should say the same of every row, as a code and its name do, but do not: sorted or pasted apart. */
export async function misalignedPairs(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const pair of pairsOf(table)) {
    const found = await compare(table, pair);
    if (found !== undefined && found.several > 0 && found.codes > 1) problems.push(problemOf(pair, found));
  }
  return problems;
}

function pairsOf({ roles }: LookedAt): Pair[] {
  const columns = [...roles].filter(([, { kind }]) => pairedKinds.includes(kind));
  const bases = columns.map(([name]) => baseWords(nameWords(name)));
  const sharing = Map.groupBy(bases, (base) => base);
  return columns.flatMap(([first, role], at) =>
    columns.flatMap(([second, other], place) => {
      const isAlike = bases[at] === bases[place];
      const isLone = [at, place].every((one) => sharing.get(bases[one] ?? '')?.length === 1);
      const isNear = Math.abs(at - place) === 1 && (isAlike || isLone);
      return at !== place && belongTogether({ first, role, second, other, isAlike, isNear }) ? [{ first, second }] : [];
    }),
  );
}

interface Candidate extends Pair {
  readonly role: ColumnRole;
  readonly other: ColumnRole;
  /** Called the same, but for "code" and "name". */
  readonly isAlike: boolean;
  /** Side by side, with no other column that either would rather go with. */
  readonly isNear: boolean;
}

/** Whether each value of the first column should go with one value of the second. */
function belongTogether({ first, role, second, other, isAlike, isNear }: Candidate): boolean {
  if (role.kind === 'area-code' && other.kind === 'area-name') {
    const isSame = role.geography.kind === other.geography.kind && role.geography.vintage === other.geography.vintage;
    return isSame && (isAlike || isNear);
  }
  if (role.kind === 'area-code' && other.kind === 'area-code') {
    const isOfAnother = /active|parent|old|new|previous|former/i.test(`${first} ${second}`);
    return !isOfAnother && within[role.geography.kind]?.includes(other.geography.kind) === true;
  }
  const isCoded = /\b(code|cd)\b/.test(nameWords(first)) && (role.kind === 'category' || role.kind === 'identifier');
  const isNamed = other.kind === 'category' || other.kind === 'strand' || other.kind === 'area-name';
  return isCoded && isNamed && isAlike && isNear;
}

/** How many codes go with several partners, and the first row whose partner is not the usual one. */
async function compare(table: LookedAt, { first, second }: Pair): Promise<z.infer<typeof pairSchema> | undefined> {
  const plain = (column: string): string => `lower(regexp_replace(${column}, '[^\\p{L}\\p{N}]+', '', 'g'))`;
  const [found] = await table.connection.query(
    pairSchema,
    `WITH pairs AS (SELECT ${quoteIdentifier(first)}::VARCHAR AS code, ${plain(`${quoteIdentifier(second)}::VARCHAR`)} AS partner,
         any_value(${quoteIdentifier(second)}::VARCHAR) AS shown, count(*) AS n, min(${table.line}) AS line
       FROM ${table.relation} WHERE ${quoteIdentifier(first)} IS NOT NULL AND ${quoteIdentifier(second)} IS NOT NULL GROUP BY 1, 2),
     usual AS (SELECT code, max_by(shown, n) AS usual, max_by(partner, n) AS usual_partner, count(*) AS partners FROM pairs GROUP BY code),
     odd AS (SELECT pairs.*, usual.usual FROM pairs JOIN usual USING (code) WHERE partner <> usual_partner)
     SELECT (SELECT count(*) FROM usual) AS codes, (SELECT count(*) FROM usual WHERE partners > 1) AS several,
       (SELECT coalesce(sum(n), 0) FROM odd) AS odd, min_by(code, coalesce(line, 0)) AS code, min_by(usual, coalesce(line, 0)) AS usual,
       min_by(shown, coalesce(line, 0)) AS other, min(line) AS line FROM odd`,
  );
  return found;
}

function problemOf(
  { first, second }: Pair,
  { codes, several, odd, code, usual, other, line }: z.infer<typeof pairSchema>,
): Problem {
  const isScrambled = several > codes * scrambled;
  const example = `"${code ?? ''}" stands beside "${usual ?? ''}" elsewhere, but beside "${other ?? ''}" here.`;
  return {
    kind: 'misaligned',
    severity: isScrambled ? 'error' : 'warning',
    title: isScrambled
      ? `"${first}" and "${second}" do not belong together: ${formatNumber(several)} of ${formatNumber(codes)} values of the first go with several of the second.`
      : `"${first}" and "${second}" disagree on ${rowsOf(odd)}.`,
    detail: `${lineWords(line)}${example} ${isScrambled ? 'One of the columns seems to have been sorted or pasted without the other. Ask for the file again.' : 'The other rows agree. Correct these in the file if need be.'}`,
    ...placeOf(line, second),
    rows: odd,
    fixes: [],
  };
}
