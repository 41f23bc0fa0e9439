import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { numberSql } from './number-sql.ts';
import type { GuessedColumn } from './guess.ts';

const factSchema = z.object({ areas: z.number(), several: z.number(), fitting: z.number() });
const totalName = /\b(total|totals|all|population|base|denominator)\b/;
/** The share of areas whose rows add up to the total beside them, from which it is taken for that. */
const nearlyEvery = 0.95;

/**
 * Finds counts that only repeat, on each row of an area, what the rows' own counts add up to ("total_residents" beside "n"):
 * counted with them, they would count everyone once for each row.
 */
export async function repeatedTotals(
  connection: Connection,
  relation: string,
  columns: readonly GuessedColumn[],
): Promise<GuessedColumn[]> {
  const area = columns.find(({ guess }) => guess.role.kind === 'area-code');
  const counts = columns.filter(({ guess }) => guess.role.kind === 'count');
  const total = counts.find(({ evidence }) => totalName.test(evidence.words));
  const part = counts.find((column) => column !== total);
  if (area === undefined || total === undefined || part === undefined || counts.length !== 2) return [...columns];
  const [of, all, own] = [area, total, part].map(({ evidence }) => quoteIdentifier(evidence.name));
  const [fact] = await connection.query(
    factSchema,
    `SELECT count(*) AS areas, count(*) FILTER (WHERE rows > 1) AS several, count(*) FILTER (WHERE least = most AND abs(parts - most) < 1) AS fitting
     FROM (SELECT area, count(*) AS rows, min(total) AS least, max(total) AS most, sum(part) AS parts
       FROM (SELECT area, ${numberSql('t')} AS total, ${numberSql('p')} AS part FROM
         (SELECT ${of ?? ''} AS area, trim(${all ?? ''}::VARCHAR) AS t, trim(${own ?? ''}::VARCHAR) AS p FROM ${relation}))
       GROUP BY 1)`,
  );
  if (fact === undefined || fact.several === 0 || fact.fitting < fact.areas * nearlyEvery) return [...columns];
  const unit = total.guess.role.kind === 'count' ? total.guess.role.unit : 'not known';
  return columns.map((column) => {
    if (column === total) {
      return {
        ...column,
        guess: {
          role: { kind: 'total' as const, of: [part.evidence.name] },
          because: `in ${formatNumber(fact.fitting)} of ${formatNumber(fact.areas)} areas it repeats on every row what "${part.evidence.name}" adds up to`,
          confidence: 'certain' as const,
          alternatives: [total.guess.role],
        },
      };
    }
    if (column !== part || part.guess.role.kind !== 'count' || part.guess.role.unit !== 'not known') return column;
    return { ...column, guess: { ...part.guess, role: { kind: 'count' as const, unit } } };
  });
}
