import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { withinSentence } from '../base/format-words.ts';
import type { StrandSummary, Withheld } from '../model/assessment.ts';
import { categoryOf, readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { groupPhrase, phraseWords } from './group-phrase.ts';

/** A strand as a whole, in one paragraph: disparity, gaps and association, or why they are withheld. */
export function summaryParagraph(view: EvidenceView): string {
  const reading = readView(view);
  const summary = reading.assessment.summary(reading.area.code);
  if (summary === undefined) return '';
  const { disparity, parity, gap, association } = summary;
  const withheld = [disparity, parity, gap, association].map(({ status }) => status);
  const [only] = withheld;
  if (only !== undefined && only !== 'value' && withheld.every((status) => status === only)) {
    return `As a whole: index of disparity, parity gap and chi-square are withheld, because ${reasonWords(only, reading)}.`;
  }
  return `As a whole: ${[
    disparityWords(summary, reading),
    parityWords(summary, reading),
    gapWords(summary, reading),
    associationWords(summary, reading),
  ].join(' ')}`;
}

function disparityWords({ disparity }: StrandSummary, reading: Reading): string {
  return disparity.status === 'value'
    ? `index of disparity ${formatNumber(disparity.index, 1)} (Pearcy and Keppel, ${formatNumber(disparity.groups)} groups counting alike).`
    : `the index of disparity is withheld: ${reasonWords(disparity.status, reading)}.`;
}

function parityWords({ parity }: StrandSummary, reading: Reading): string {
  const { unit, people } = reading.breakdown.measure;
  if (parity.status !== 'value') return `Parity gap withheld: ${reasonWords(parity.status, reading)}.`;
  const { absolute, relative } = parity;
  const way = absolute.value < 0 ? 'below' : 'above';
  const ends = absolute.value < 0 ? [-absolute.upper, -absolute.lower] : [absolute.lower, absolute.upper];
  return `Widest parity gap: ${groupWords(parity.category, reading)}, whose share of ${unit} is ${formatNumber(Math.abs(absolute.value), 1)} percentage points ${way} their share of ${people} (${formatInterval(ends[0] ?? 0, ends[1] ?? 0, 1)}), or ${formatNumber(relative.value, 2)} times it (${formatInterval(relative.lower, relative.upper, 2)}).`;
}

function gapWords({ gap }: StrandSummary, reading: Reading): string {
  const { unit, multiplier } = reading.breakdown.measure;
  if (gap.status !== 'value') return `Gap between groups withheld: ${reasonWords(gap.status, reading)}.`;
  const { absolute, relative } = gap;
  const way = absolute.value < 0 ? 'fewer' : 'more';
  const ends = absolute.value < 0 ? [-absolute.upper, -absolute.lower] : [absolute.lower, absolute.upper];
  return `Widest gap to ${groupWords(gap.reference, reading)}, the largest group and the reference: ${groupWords(gap.category, reading)}, ${formatNumber(Math.abs(absolute.value), 1)} ${way} ${unit} per ${formatNumber(multiplier)} (${formatInterval(ends[0] ?? 0, ends[1] ?? 0, 1)}), or ${formatNumber(relative.value, 2)} times the rate (${formatInterval(relative.lower, relative.upper, 2)}).`;
}

function associationWords({ association }: StrandSummary, reading: Reading): string {
  if (association.status === 'too-few') {
    return 'Chi-square withheld: too few people are expected in some groups for the test to hold (Cochran’s rule).';
  }
  if (association.status !== 'value') return `Chi-square withheld: ${reasonWords(association.status, reading)}.`;
  const { statistic, degreesOfFreedom, pValue, cramersV } = association;
  const p = pValue < 0.001 ? 'p < 0.001' : `p = ${formatNumber(pValue, 3)}`;
  const freedom = `${formatNumber(degreesOfFreedom)} ${degreesOfFreedom === 1 ? 'degree' : 'degrees'} of freedom`;
  return `Chi-square ${formatNumber(statistic, 1)} on ${freedom}, ${p}; Cramér’s V ${formatNumber(cramersV, 2)}.`;
}

function reasonWords(reason: Withheld, { breakdown }: Reading): string {
  const { unit } = breakdown.measure;
  switch (reason) {
    case 'suppressed':
      return 'a count that they are made from is hidden to protect people';
    case 'not-known-enough':
      return `${withinSentence(breakdown.strand.title)} is not known for more than 20% of ${unit}`;
    case 'too-few':
      return 'too few people';
    case 'not-available':
      return 'there is nothing to make them from';
  }
}

function groupWords(code: string, reading: Reading): string {
  return phraseWords(groupPhrase(reading.breakdown, categoryOf(reading, code)));
}
