import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { isCalledReference } from './guess-identifier.ts';
import type { GuessedColumn, RoleGuess } from './guess.ts';

/** A count of rows put together is mostly this or less. */
const few = 3;
const ofPlaceOrTime: readonly ColumnRole['kind'][] = ['area-code', 'area-name', 'period'];
const ofAmounts: readonly ColumnRole['kind'][] = ['count', 'measure'];

/**
 * A reference in a table of amounts by area or year that holds small numbers which repeat, as it does where rows were put
 * together and their references counted: still an identifier, but a count is the other reading, and which is asked.
 */
export function countedReference(
  { evidence, guess }: GuessedColumn,
  index: number,
  columns: readonly GuessedColumn[],
): RoleGuess | null {
  if (guess.role.kind !== 'identifier' || !isCalledReference(evidence.words) || !repeatsAsCount(evidence)) return null;
  const others = columns.filter((_, place) => place !== index).map((column) => column.guess.role.kind);
  if (!others.some((kind) => ofPlaceOrTime.includes(kind)) || !others.some((kind) => ofAmounts.includes(kind)))
    return null;
  const { filled, distinct, most } = evidence;
  return {
    role: { kind: 'identifier' },
    because: `its name speaks of a reference, but its ${formatNumber(filled)} cells hold ${formatNumber(distinct)} whole numbers up to ${formatNumber(most ?? 0)}, most of them ${String(few)} or less, as a count would`,
    confidence: 'unsure',
    alternatives: [{ kind: 'count', unit: 'not known' }, { kind: 'category' }],
  };
}

function repeatsAsCount({ filled, distinct, wholeNumbers, least, most, figures }: ColumnEvidence): boolean {
  if (wholeNumbers < filled || (least ?? 0) < 0 || (most ?? 0) >= filled || distinct > filled / 10) return false;
  const low = figures.filter(({ value }) => Number(value) <= few).reduce((sum, { cells }) => sum + cells, 0);
  return low > filled / 2;
}
