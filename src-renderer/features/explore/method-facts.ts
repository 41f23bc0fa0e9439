import { formatNumber } from '../../../shared/base/format-number.ts';
import { withinSentence } from '../../../shared/base/format-words.ts';
import { known } from '../../../shared/model/breakdown.ts';
import type { Method, RepresentationRatio, Share } from '../../../shared/model/estimate.ts';
import { categoryOf, type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { boundsWords } from '../../../shared/presentation/bounds-words.ts';
import {
  formatCount,
  formatEstimateInterval,
  formatRate,
  formatRatio,
  formatShare,
  ratioDecimals,
} from '../../../shared/presentation/format-estimate.ts';
import { representationDirection } from '../../../shared/presentation/representation-table.ts';
import { screenSentence } from '../../../shared/presentation/screen-words.ts';

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
    ...boundFacts(view, code),
    ...chanceFacts(view, code),
    { term: 'Categories', text: list.title },
  ];
}

/** What those not known could change of a group's numbers. */
function boundFacts(view: EvidenceView, code: string): readonly MethodFact[] {
  const reading = readView(view);
  const bounds = reading.assessment.bounds(reading.area.code, code);
  const row = reading.row(code);
  if (bounds === undefined || row === undefined) return [];
  const { share, representation } = row;
  const places = ratioDecimals([{ ratio: representation, direction: representationDirection(representation) }]);
  return [
    { term: 'Rate, none to all', text: boundsWords(bounds.rate, 'rate') },
    {
      term: 'Share, none to all',
      text: `${ownWords(share, formatShare(share))}${boundsWords(bounds.share, 'share')}`,
    },
    {
      term: 'Ratio of shares, none to all',
      text: `${ownWords(representation, formatRatio(representation, places), places)}${boundsWords(bounds.representation, 'representation-ratio', places)}`,
    },
  ];
}

/** "8.7% (7.6 to 9.9%); ", and nothing where it is not printed. */
function ownWords(estimate: Share | RepresentationRatio, text: string, places = 1): string {
  return estimate.status === 'value' ? `${text} (${formatEstimateInterval(estimate, places)}); ` : '';
}

/** How the comparison stands among all that were made. */
function chanceFacts(view: EvidenceView, code: string): readonly MethodFact[] {
  const { area, assessment } = readView(view);
  const screen = assessment.groupScreen(area.code);
  if (screen === undefined || screen.made < 2) return [];
  const own = assessment.versusOthers(area.code, code);
  const p = (value: number) => (value < 0.001 ? 'under 0.001' : formatNumber(value, 3));
  const verdict =
    own === undefined
      ? ''
      : ` Here p ${p(own.pValue)}; ${p(own.benjaminiHochberg)} by Benjamini-Hochberg, ${p(own.holm)} by Holm.`;
  return [
    {
      term: 'Chance',
      text: `${screenSentence(screen, `of groups in ${area.name}, over all strands`)}${verdict}`,
    },
  ];
}
