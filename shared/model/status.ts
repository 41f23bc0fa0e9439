import { z } from 'zod';

/**
 * What a cell of a partner's or a published table holds besides a plain value. A suppressed, unavailable or not
 * applicable cell is never null and never 0. The last four stand beside a number that is there all the same.
 */
export const cellStatusSchema = z.enum([
  'value',
  'suppressed',
  'low',
  'not-available',
  'not-applicable',
  'sample-zero',
  'unreadable',
  'missing',
  'unreliable',
  'provisional',
  'estimated',
  'revised',
]);
export type CellStatus = z.infer<typeof cellStatusSchema>;

/** The symbol printed for each status (Government Analysis Function shorthand). */
export const statusSymbols: Readonly<Record<Exclude<CellStatus, 'value'>, string>> = {
  suppressed: '[c]',
  low: '[low]',
  'not-available': '[x]',
  'not-applicable': '[z]',
  'sample-zero': '[w]',
  unreadable: '[?]',
  missing: '',
  unreliable: '[u]',
  provisional: '[p]',
  estimated: '[e]',
  revised: '[r]',
};
