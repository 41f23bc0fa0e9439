import { formatNumber } from '../../../shared/base/format-number.ts';
import { withinSentence } from '../../../shared/base/format-words.ts';
import { known } from '../../../shared/model/breakdown.ts';
import type { Method } from '../../../shared/model/estimate.ts';
import { categoryOf, type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import {
  formatCount,
  formatEstimateInterval,
  formatRate,
  formatRatio,
  ratioDecimals,
} from '../../../shared/presentation/format-estimate.ts';

export interface MethodFact {
  readonly term: string;
  readonly text: string;
}

/** How an interval was reached, in the words that reports use. */
export const methodWords: Readonly<Record<Method, string>> = {
  wilson: 'Wilson score',
  byar: 'Byar’s method',
  'exact-poisson': 'exact Poisson',
  'wilson-over-fixed-share': 'Wilson limits over the share of the population',
  'log-wald': 'log-Wald',
  'exact-conditional': 'exact, conditional on the total',
};

/** Where the leading numbers come from: numerator, denominator, rate, comparator; of one category, or of all known. */
export function methodFacts(view: EvidenceView, category: string | null): readonly MethodFact[] {
  const reading = readView(view);
  const { breakdown, area } = reading;
  const { measure, strand, list } = breakdown;
  const code = reading.categories.some((candidate) => candidate.code === category) ? (category ?? known) : known;
  const row = reading.row(code);
  if (row === undefined) return [];
  const { ratio, direction } = row.versusOthers;
  const places = ratioDecimals([{ ratio, direction }]);
  const rateMethod = row.rate.status === 'value' ? `; ${methodWords[row.rate.method]}` : '';
  const ratioMethod = ratio.status === 'value' ? `; ${methodWords[ratio.method]}` : '';
  return [
    { term: 'Group', text: `${categoryOf(reading, code).label}, ${area.name}` },
    { term: 'Numerator', text: `${formatCount(row.count)} ${measure.unit}, ${measure.period}` },
    {
      term: 'Denominator',
      text: `${formatCount(row.population)} ${measure.people}; ${measure.populationTitle}, ${measure.populationPeriod}`,
    },
    {
      term: 'Rate',
      text: `${formatRate(row.rate)} per ${formatNumber(measure.multiplier)} (${formatEstimateInterval(row.rate)})${rateMethod}`,
    },
    ...(code === known
      ? []
      : [
          {
            term: 'Compared with',
            text: `everyone else of known ${withinSentence(strand.title)} in ${area.name}: ${formatRatio(ratio, places)} (${formatEstimateInterval(ratio, places)})${ratioMethod}`,
          },
        ]),
    { term: 'Categories', text: list.title },
  ];
}
