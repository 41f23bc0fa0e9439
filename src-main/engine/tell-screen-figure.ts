import { assertNever } from '../../shared/base/assert-never.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { Screen } from '../../shared/model/assessment.ts';
import type { ScreenEstimate } from '../../shared/model/edition.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { moreDecimals, withheld } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

interface AskedScreen {
  readonly reading: Reading;
  readonly evidence: Released<MeasureEvidence>;
  /** Of comparisons of areas: the group that they are compared for. */
  readonly category: string;
  readonly estimate: ScreenEstimate;
}

/** Tells how many comparisons of groups in an area, or of areas for a group, were weighed together, and what became of them. */
export function tellScreenFigure({ reading, evidence, category, estimate }: AskedScreen): ToldFigure {
  const { area, whole, assessment } = reading;
  const isOfAreas = estimate.startsWith('area-');
  const screen = isOfAreas ? assessment.areaScreen(category) : assessment.groupScreen(area.code);
  const group = isOfAreas
    ? `${categoryOf(reading, category).label}, every area of ${whole.name} against the rest of it`
    : `All groups of all strands, ${area.name}`;
  if (screen === undefined) return withheld('comparisons', group, 'not-available');
  return {
    title: titleOf(screen, estimate, isOfAreas ? 'areas' : 'groups'),
    formula: null,
    group,
    made: madeOf(screen, isOfAreas ? '' : byStrand(reading, evidence)),
    method: [
      {
        term: 'Method',
        text: 'Benjamini and Hochberg (1995) at 5%, over the exact two-sided p of every comparison that is published; Holm (1979) beside it',
      },
    ],
  };
}

/** "ethnic group 19; sex 2; age 7". */
function byStrand({ area }: Reading, { breakdowns, assessment }: Released<MeasureEvidence>): string {
  return assessment.strands
    .flatMap(({ strand, others }) => {
      const made = others.filter((other) => other.area === area.code).length;
      const title = breakdowns.find((breakdown) => breakdown.strand.id === strand)?.strand.title;
      return made === 0 || title === undefined ? [] : [`${withinSentence(title)} ${formatNumber(made)}`];
    })
    .join('; ');
}

function titleOf({ made, byChance, clear, remain }: Screen, estimate: ScreenEstimate, of: string): string {
  switch (estimate) {
    case 'comparisons':
    case 'area-comparisons':
      return `${formatNumber(made)} comparisons of ${of}, weighed together`;
    case 'comparisons-by-chance':
    case 'area-comparisons-by-chance':
      return `${formatNumber(byChance, moreDecimals)} comparisons of ${of} that would look clear if nothing differed`;
    case 'comparisons-clear':
    case 'area-comparisons-clear':
      return `${formatNumber(clear)} comparisons of ${of} with a clear difference`;
    case 'comparisons-remaining':
    case 'area-comparisons-remaining':
      return `${formatNumber(remain)} comparisons of ${of} with a clear difference that remains when all are weighed together`;
    default:
      return assertNever(estimate);
  }
}

function madeOf({ made, byChance, clear, remain, remainHolm }: Screen, strands: string): ToldFigure['made'] {
  return [
    { term: 'Made', text: strands === '' ? formatNumber(made) : `${formatNumber(made)}: ${strands}` },
    { term: 'By chance', text: `5% of ${formatNumber(made)}: ${formatNumber(byChance, moreDecimals)}` },
    {
      term: 'Clear',
      text: `${formatNumber(clear)}; of these ${formatNumber(remain)} remain, by Holm’s stricter method ${formatNumber(remainHolm)}`,
    },
  ];
}
