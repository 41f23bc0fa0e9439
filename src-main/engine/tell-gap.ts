import { formatInterval } from '../../shared/base/format-interval.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { StrandSummary } from '../../shared/model/assessment.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { numberOf, ratioFormula, written } from '../../shared/presentation/released-formula.ts';
import { moreDecimals, withheld } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

/** Tells of the widest gap in rates to the largest group: how many more per the multiplier, or how many times the rate. */
export function tellGap(
  reading: Reading,
  gap: StrandSummary['gap'],
  estimate: 'group-gap' | 'group-gap-ratio',
): ToldFigure {
  const { breakdown, area } = reading;
  const { unit, multiplier, people } = breakdown.measure;
  const isRatio = estimate === 'group-gap-ratio';
  const per = formatNumber(multiplier);
  const words = isRatio
    ? 'rate ratio, against the largest group'
    : `${unit} per ${per} ${people}, more than the largest group`;
  if (gap.status !== 'value') {
    return withheld(words, `All groups by ${withinSentence(breakdown.strand.title)}, ${area.name}`, gap.status);
  }
  const { value, lower, upper } = isRatio ? gap.relative : gap.absolute;
  const places = isRatio ? 2 : 1;
  return {
    title: `${formatNumber(value, places + moreDecimals)}, ${words}, shown as ${formatNumber(Math.abs(value), places)}`,
    formula: formulaOf(reading, gap, isRatio),
    group: `${categoryOf(reading, gap.category).label}, against ${categoryOf(reading, gap.reference).label}, ${area.name}`,
    made: [{ term: '95% interval', text: formatInterval(lower, upper, places + moreDecimals) }],
    method: [
      {
        term: 'Method',
        text: 'The group whose rate is furthest from that of the largest group, among those that rest on enough people',
      },
    ],
  };
}

function formulaOf(
  { row, breakdown }: Reading,
  { category, reference }: Extract<StrandSummary['gap'], { status: 'value' }>,
  isRatio: boolean,
): string | null {
  const [own, ownPeople] = [numberOf(row(category)?.count), numberOf(row(category)?.population)];
  const [others, otherPeople] = [numberOf(row(reference)?.count), numberOf(row(reference)?.population)];
  if (isRatio) return ratioFormula(own, ownPeople, others, otherPeople);
  const per = formatNumber(breakdown.measure.multiplier);
  return written(
    [own, ownPeople, others, otherPeople],
    ([n, of, m, among]) => `(${n ?? ''} ÷ ${of ?? ''} − ${m ?? ''} ÷ ${among ?? ''}) × ${per}`,
  );
}
