import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import type { Count, Estimate } from '../../shared/model/estimate.ts';
import { formatEstimateInterval, inPrintedUnit, printEstimate } from '../../shared/presentation/format-estimate.ts';
import { methodNames } from '../profile/method-names.ts';
import { moreDecimals } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

/** A number of one group: a count, an estimate, or a share that is taken as exact. */
interface GroupNumber {
  readonly found: Estimate | Count | number | null;
  readonly part: FigureSource['part'];
  /** What it is: "rate ratio, against everyone else in Ealing". */
  readonly words: string;
  readonly group: string;
  readonly formula: string | null;
}

/** Tells of a number of one group, with its interval and how that was made. */
export function tellGroupFigure({ found, part, words, group, formula }: GroupNumber): ToldFigure {
  const estimate =
    found === null || typeof found === 'number' || !('quantity' in found) || found.status !== 'value' ? null : found;
  return {
    title: titleOf(found, part, words),
    formula: estimate === null || part === 'value' ? formula : limitFormula(estimate, part, formula),
    group,
    made: estimate === null ? [] : [{ term: '95% interval', text: formatEstimateInterval(estimate, 1 + moreDecimals) }],
    method: estimate === null ? [] : [{ term: 'Interval', text: startSentence(methodNames[estimate.method]) }],
  };
}

/** A limit of an interval is not the sum itself: "lower limit of 2.137 = (24 ÷ 275) ÷ (354 ÷ 8,669)". */
function limitFormula(
  { quantity, value }: Extract<Estimate, { status: 'value' }>,
  part: 'lower' | 'upper',
  formula: string | null,
): string | null {
  if (formula === null) return null;
  const unit = quantity === 'share' ? '%' : '';
  return `${part} limit of ${formatNumber(inPrintedUnit(quantity, value), 1 + moreDecimals)}${unit} = ${formula}`;
}

function titleOf(found: GroupNumber['found'], part: FigureSource['part'], words: string): string {
  if (found === null) return startSentence(`${words}: not available`);
  if (typeof found === 'number') {
    const percent = inPrintedUnit('share', found);
    return `${formatNumber(percent, 1 + moreDecimals)}%, ${words}, shown as ${formatNumber(percent, 1)}%`;
  }
  if (found.status !== 'value') {
    return startSentence(`${words}: ${found.status === 'suppressed' ? 'hidden to protect people' : 'not available'}`);
  }
  if (!('quantity' in found)) return `${formatNumber(found.value)} ${words}`;
  const value = part === 'value' ? found.value : found[part];
  if (value === null) return startSentence(`${words}: no upper limit`);
  const unit = found.quantity === 'share' ? '%' : '';
  const isRatio = found.quantity === 'rate-ratio' || found.quantity === 'representation-ratio';
  const shown = isRatio ? '' : `, shown as ${printEstimate({ ...found, value }, 1).text}`;
  const limit = part === 'value' ? '' : `, ${part} limit of the 95% interval`;
  return `${formatNumber(inPrintedUnit(found.quantity, value), 1 + moreDecimals)}${unit}, ${words}${limit}${shown}`;
}
