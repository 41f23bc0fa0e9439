import { formatNumber } from '../base/format-number.ts';
import type { AreaKey } from '../model/area.ts';
import type { Screen } from '../model/assessment.ts';
import { everyone } from '../model/breakdown.ts';
import type {
  AreaTallyEstimate,
  Figure,
  FigureSource,
  ScreenEstimate,
  SummaryEstimate,
  TallyEstimate,
} from '../model/edition.ts';
import type { Count, Rate, RateRatio, RepresentationRatio, Share } from '../model/estimate.ts';
import type { Reading } from './evidence-view.ts';
import { formatCount, formatRate, formatRatio, formatShare } from './format-estimate.ts';

type Place = Pick<FigureSource, 'area' | 'category' | 'second'>;

/** What figures are of: a measure by a strand. */
interface Told {
  readonly breakdown: { readonly measure: { readonly id: string }; readonly strand: { readonly id: string } };
}

/** The value of a rate, then its limits, as sentences print them: to one decimal. */
export function rateFigures(reading: Told, rate: Rate | undefined, place: Place): Figure[] {
  if (rate?.status !== 'value') return [];
  return [
    figureOf(reading, place, 'rate', 'value', formatRate(rate)),
    figureOf(reading, place, 'rate', 'lower', formatNumber(rate.lower, 1)),
    ...(rate.upper === null ? [] : [figureOf(reading, place, 'rate', 'upper', formatNumber(rate.upper, 1))]),
  ];
}

/** The value of a ratio of rates, then its limits, to as many decimals as they are printed with. */
export function ratioFigures(
  reading: Told,
  ratio: RateRatio | RepresentationRatio,
  place: Place,
  estimate: 'versus-others' | 'versus-elsewhere' | 'representation',
  places: number,
): Figure[] {
  if (ratio.status !== 'value') return [];
  const { lower, upper } = ratio;
  return [
    figureOf(reading, place, estimate, 'value', formatRatio(ratio, places)),
    figureOf(reading, place, estimate, 'lower', formatNumber(lower, places)),
    ...(upper === null ? [] : [figureOf(reading, place, estimate, 'upper', formatNumber(upper, places))]),
  ];
}

/** A number of service users, or of people, as sentences print it. */
export function countFigure(
  reading: Told,
  count: Count,
  place: Place,
  estimate: 'count' | 'population' = 'count',
): Figure[] {
  return count.status === 'value' ? [figureOf(reading, place, estimate, 'value', formatCount(count))] : [];
}

/** A share of the service users, as sentences print it: "8.7%". */
export function shareFigure(reading: Told, share: Share, place: Place): Figure[] {
  return share.status === 'value' ? [figureOf(reading, place, 'share', 'value', formatShare(share))] : [];
}

/** A share of the population as it is printed. */
export function populationShareFigure(reading: Told, text: string, place: Place): Figure {
  return figureOf(reading, place, 'population-share', 'value', text);
}

/** The rate of everyone but a group as it is printed. */
export function othersRateFigure(reading: Told, text: string, place: Place): Figure {
  return figureOf(reading, place, 'others-rate', 'value', text);
}

/** How many are known, or not known for a reason, as a share of all: "91.5%". */
export function shareOfAllFigure(reading: Told, text: string, place: Place): Figure {
  return figureOf(reading, place, 'share-of-all', 'value', text);
}

/** How many groups there are, or may be told of in some way; a sentence that says it in words has no number to bind. */
export function tallyFigure(
  reading: Told,
  count: number,
  place: Omit<Place, 'category'>,
  estimate: TallyEstimate,
): Figure {
  return figureOf(reading, { ...place, category: everyone }, estimate, 'value', formatNumber(count));
}

/** How many areas can be compared for a group of them, or are hidden. */
export function areaTallyFigure(reading: Told, count: number, place: Place, estimate: AreaTallyEstimate): Figure {
  return figureOf(reading, place, estimate, 'value', formatNumber(count));
}

/** How many comparisons of groups, or of areas, were weighed together, then what became of them, as sentences say it. */
export function screenFigures(
  reading: Told,
  screen: Screen | undefined,
  place: Place,
  of: 'groups' | 'areas',
): Figure[] {
  if (screen === undefined) return [];
  const { made, byChance, clear, remain } = screen;
  const at = (estimate: ScreenEstimate, count: number): Figure =>
    figureOf(reading, place, estimate, 'value', formatNumber(count));
  return of === 'groups'
    ? [
        at('comparisons', made),
        at('comparisons-by-chance', Math.round(byChance)),
        at('comparisons-clear', clear),
        at('comparisons-remaining', remain),
      ]
    : [
        at('area-comparisons', made),
        at('area-comparisons-by-chance', Math.round(byChance)),
        at('area-comparisons-clear', clear),
        at('area-comparisons-remaining', remain),
      ];
}

/** A number of all groups together as it is printed. */
export function summaryFigure(
  reading: Told,
  area: AreaKey,
  estimate: SummaryEstimate,
  text: string,
  part: FigureSource['part'] = 'value',
): Figure {
  return figureOf(reading, { area, category: everyone }, estimate, part, text);
}

/** Only the values of figures, for a sentence that leaves intervals out. */
export function valuesOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ source }) => source.part === 'value');
}

/** Only the limits of figures, for a sentence that says no more than an interval. */
export function limitsOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ source }) => source.part !== 'value');
}

/** Where a group of the reading's own area stands. */
export function placeOf(reading: Reading, category: string, area: AreaKey = reading.area.code): Place {
  return { area, category };
}

function figureOf(
  { breakdown }: Told,
  { area, category, second }: Place,
  estimate: FigureSource['estimate'],
  part: FigureSource['part'],
  text: string,
): Figure {
  return {
    text,
    source: {
      measure: breakdown.measure.id,
      strand: breakdown.strand.id,
      area,
      category,
      ...(second === undefined ? {} : { second }),
      estimate,
      part,
    },
  };
}
