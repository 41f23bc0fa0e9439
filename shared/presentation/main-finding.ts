import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import { everyone } from '../model/breakdown.ts';
import type { Direction, RateRatio } from '../model/estimate.ts';
import type { Figure } from '../model/edition.ts';
import type { Finding } from '../model/profile.ts';
import { moreThanOthers, timesAlone, timesAsOthers } from './comparison-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { limitsOf, placeOf, rateFigures, ratioFigures, valuesOf } from './finding-figures.ts';
import { findingId, namesOf, othersRate, othersRatio, ownRate, rateWords } from './finding-text.ts';
import { isClear, ratioDecimals } from './format-estimate.ts';
import { clearComparisons, groupComparisons, weight } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { phraseWords } from './group-phrase.ts';
import { ratioScale } from './plot-scale.ts';

type Valued = Extract<RateRatio, { status: 'value' }>;

/** The finding that leads, and the group of a view that it tells of, so that no other finding repeats it. */
export interface MainFinding {
  readonly finding: Finding;
  readonly view: EvidenceView | null;
  readonly category: string;
}

const mostPlaces = 3;

/**
 * The weightiest clear difference of several views that does not rest on few people; null where there is none. Its
 * sentence leaves the interval to its detail and its plot, since it is set in large type. `only` looks at one group alone.
 */
export function mainFinding(views: readonly EvidenceView[], only?: string): MainFinding | null {
  const candidates = views.flatMap((view) => {
    const reading = readView(view);
    const comparisons = groupComparisons(reading);
    const clear = [
      ...clearComparisons(comparisons, 'higher'),
      ...(comparisons.length === 2 ? [] : clearComparisons(comparisons, 'lower')),
    ];
    return clear
      .filter(({ category }) => only === undefined || category.code === only)
      .filter(({ ratio, mayBeChance }) => ratio.reliable && !mayBeChance)
      .map((comparison) => ({ view, reading, comparisons, comparison, weight: weight(comparison) }));
  });
  const [first] = candidates.sort((a, b) => b.weight - a.weight);
  if (first === undefined) return null;
  const { view, reading, comparisons, comparison } = first;
  const other = comparisons.length === 2 ? comparisons.find((candidate) => candidate !== comparison) : undefined;
  return {
    finding: groupFinding(reading, comparison, other ?? null),
    view,
    category: comparison.category.code,
  };
}

/** How a single area stands against the rest of the whole, told in the same way; null unless it is clear and sure. */
export function mainAreaFinding(view: EvidenceView): MainFinding | null {
  const reading = readView(view);
  const { breakdown, area, whole } = reading;
  const row = reading.row(everyone);
  if (row === undefined || area.code === whole.code || row.rate.status !== 'value') return null;
  const { ratio, direction } = row.versusElsewhere;
  if (ratio.status !== 'value' || !ratio.reliable || !isClear(direction)) return null;
  if (reading.assessment.versusElsewhere(area.code, everyone)?.mayBeChance === true) return null;
  const { measure } = breakdown;
  const rate = `${formatNumber(row.rate.value, 1)} ${measure.unit} per ${formatNumber(measure.multiplier)} ${measure.people} in ${area.name}`;
  const finding = toldFinding({
    id: `${measure.id}-${area.code}-overall`,
    subject: startSentence(`${measure.people} in ${area.name}`),
    others: `those in the rest of ${whole.name}`,
    measure,
    rates: rate,
    ratio,
    direction,
    ratioFigures: (places) => ratioFigures(reading, ratio, placeOf(reading, everyone), 'versus-elsewhere', places),
    rateFigures: valuesOf(rateFigures(reading, row.rate, placeOf(reading, everyone))),
    names: [],
  });
  return { finding, view: null, category: everyone };
}

function groupFinding(reading: Reading, comparison: ValuedComparison, other: GroupComparison | null): Finding {
  const { measure } = reading.breakdown;
  const { ratio, direction, phrase } = comparison;
  const rate = other === null ? othersRate(reading, comparison) : null;
  const against =
    other !== null
      ? `, and ${rateWords(reading, other)}`
      : rate === null
        ? ''
        : `, against ${rate.text} among other ${measure.people}`;
  return toldFinding({
    ratioFigures: (places) => othersRatio(reading, comparison, places),
    names: namesOf([comparison, ...(other === null ? [] : [other])]),
    rateFigures: [
      ...[comparison, ...(other === null ? [] : [other])].flatMap((each) => ownRate(reading, each)),
      ...(rate === null ? [] : [rate.figure]),
    ],
    id: findingId(reading, other === null ? comparison.category.code : 'two-groups'),
    subject: startSentence(phraseWords(phrase)),
    others: `${other === null ? `other ${measure.people}` : phraseWords(other.phrase)} in ${reading.area.name}`,
    measure,
    rates: `${startSentence(rateWords(reading, comparison))}${against}`,
    ratio,
    direction,
  });
}

interface Told {
  readonly id: string;
  readonly subject: string;
  readonly others: string;
  readonly measure: Reading['breakdown']['measure'];
  readonly rates: string;
  readonly ratio: Valued;
  readonly direction: Direction;
  readonly ratioFigures: (places: number) => readonly Figure[];
  readonly rateFigures: readonly Figure[];
  /** What the groups are called. */
  readonly names: readonly string[];
}

function toldFinding({ id, subject, others, measure, rates, ratio, direction, ...told }: Told): Finding {
  const places = ratioDecimals([{ ratio, direction }], mostPlaces);
  const times = formatNumber(ratio.value, places);
  const { value, lower, upper, reliable } = ratio;
  const ratios = told.ratioFigures(places);
  const finding: Finding = {
    kind: 'finding',
    id,
    figure: formatNumber(value, places),
    text:
      direction === 'lower'
        ? `${subject} ${moreThanOthers(measure, 'less', others)}: ${timesAlone(measure, times)}`
        : `${subject} ${timesAsOthers(measure, times, others)}`,
    detail: `${rates}. 95% interval of the ratio ${formatInterval(lower, upper, places)}.`,
    direction,
    ...(value > 0 ? { plot: { scale: ratioScale([ratio]), value, lower, upper, reliable } } : {}),
  };
  return withFigures(finding, [...valuesOf(ratios), ...told.rateFigures, ...limitsOf(ratios)], told.names);
}
