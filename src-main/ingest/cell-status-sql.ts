import { quoteLiteral } from '../database/quote.ts';
import type { CellStatus } from '../../shared/model/status.ts';

/** The signs that publishers print in place of a number (Government Analysis Function shorthand and older habits). */
const statusTokens: Readonly<Record<Exclude<CellStatus, 'value' | 'missing'>, readonly string[]>> = {
  suppressed: ['*', '**', 'c', '[c]', 'supp', 'suppressed'],
  low: ['[low]', 'low', '~', '~0'],
  'not-available': ['[x]', 'x', '..', '.', ':', '-', '–', 'n/a', 'na'],
  'not-applicable': ['[z]', 'z'],
};

/** SQL for the number that a cell's text holds, or NULL: thousands commas, spaces, £ and % are set aside. */
export function numberSql(text: string): string {
  return `try_cast(regexp_replace(replace(${text}, '−', '-'), '[,£%\\s]', '', 'g') AS DOUBLE)`;
}

/** SQL for the status of a cell's text: a number is a value; a sign is never a silent null nor zero. */
export function cellStatusSql(text: string): string {
  const trimmed = `lower(trim(${text}))`;
  const branches = Object.entries(statusTokens).map(
    ([status, tokens]) => `WHEN ${trimmed} IN (${tokens.map(quoteLiteral).join(', ')}) THEN ${quoteLiteral(status)}`,
  );
  return `CASE WHEN ${numberSql(text)} IS NOT NULL THEN 'value'
    WHEN ${text} IS NULL OR trim(${text}) = '' THEN 'missing'
    WHEN regexp_matches(${trimmed}, '^(<|&lt;|fewer than|less than)\\s*=?\\s*\\d+$') THEN 'suppressed'
    ${branches.join('\n    ')}
    ELSE 'missing' END`;
}
