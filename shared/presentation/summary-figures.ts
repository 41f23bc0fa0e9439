import { formatNumber } from '../base/format-number.ts';
import type { StrandSummary } from '../model/assessment.ts';
import type { Figure, SummaryEstimate } from '../model/edition.ts';
import { numbersIn } from './bound-text.ts';
import { categoryOf } from './evidence-view.ts';
import type { Reading } from './evidence-view.ts';
import { summaryFigure, tallyFigure } from './finding-figures.ts';
import { groupPhrase, phraseWords } from './group-phrase.ts';

interface Limits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number | null;
}

/** Where the numbers of a strand's summary come from, in the order of its paragraph; the groups it names, whose numbers are none. */
export function summaryFigures(reading: Reading): { figures: Figure[]; names: string[] } {
  const summary = reading.assessment.summary(reading.area.code);
  if (summary === undefined) return { figures: [], names: [] };
  const { disparity, parity, gap, association } = summary;
  const at = figureMaker(reading);
  return {
    figures: [
      ...(disparity.status === 'value'
        ? [
            at('disparity', disparity.index, 1),
            tallyFigure(reading, disparity.groups, { area: reading.area.code }, 'groups'),
          ]
        : []),
      ...(parity.status === 'value'
        ? [...limitsOf(at, 'parity-gap', parity.absolute, 1), ...limitsOf(at, 'parity-ratio', parity.relative, 2)]
        : []),
      ...(gap.status === 'value'
        ? [...limitsOf(at, 'group-gap', gap.absolute, 1), ...limitsOf(at, 'group-gap-ratio', gap.relative, 2)]
        : []),
      ...(association.status === 'value'
        ? [
            at('chi-square', association.statistic, 1),
            at('degrees-of-freedom', association.degreesOfFreedom, 0),
            at('p-value', Math.max(association.pValue, 0.001), 3),
            at('cramers-v', association.cramersV, 2),
          ]
        : []),
    ],
    names: namedIn(summary).map((code) => phraseWords(groupPhrase(reading.breakdown, categoryOf(reading, code)))),
  };
}

function namedIn({ parity, gap }: StrandSummary): string[] {
  return [
    ...(parity.status === 'value' ? [parity.category] : []),
    ...(gap.status === 'value' ? [gap.reference, gap.category] : []),
  ];
}

type FigureMaker = (
  estimate: SummaryEstimate,
  value: number,
  places: number,
  part?: Figure['source']['part'],
) => Figure;

/** Sentences say by words what is below, so a number is printed without its sign. */
function figureMaker(reading: Reading): FigureMaker {
  return (estimate, value, places, part = 'value') => {
    const [text = ''] = numbersIn(formatNumber(value, places));
    return summaryFigure(reading, reading.area.code, estimate, text, part);
  };
}

/** A value, then its limits as they are printed: of what is below, the limit that is further comes last. */
function limitsOf(
  at: FigureMaker,
  estimate: SummaryEstimate,
  { value, lower, upper }: Limits,
  places: number,
): Figure[] {
  const ends = [
    at(estimate, lower, places, 'lower'),
    ...(upper === null ? [] : [at(estimate, upper, places, 'upper')]),
  ];
  return [at(estimate, value, places), ...(value < 0 ? ends.toReversed() : ends)];
}
