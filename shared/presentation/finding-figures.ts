import { formatNumber } from '../base/format-number.ts';
import type { AreaKey } from '../model/area.ts';
import type { Figure, FigureSource } from '../model/edition.ts';
import type { Count, Rate, RateRatio, RepresentationRatio, Share } from '../model/estimate.ts';
import type { Finding } from '../model/profile.ts';
import { numbersIn } from './bound-text.ts';
import type { Reading } from './evidence-view.ts';
import { formatCount, formatRate, formatShare } from './format-estimate.ts';

type Place = Pick<FigureSource, 'area' | 'category' | 'second'>;

/** What figures are of: a measure by a strand. */
interface Told {
  readonly breakdown: { readonly measure: { readonly id: string }; readonly strand: { readonly id: string } };
}

/**
 * A finding whose printed numbers know where they come from: each number of its text and detail is met by the next of
 * the figures, given in the order of the sentences, that is printed the same. Numbers of no estimate (an age, a
 * multiplier) have none.
 */
export function withFigures(finding: Finding, figures: readonly Figure[]): Finding {
  const met: Figure[] = [];
  let next = 0;
  for (const text of numbersIn(`${finding.text} ${finding.detail}`)) {
    const at = figures.findIndex((figure, index) => index >= next && figure.text === text);
    const figure = figures[at];
    if (figure === undefined) continue;
    met.push(figure);
    next = at + 1;
  }
  return met.length === 0 ? finding : { ...finding, figures: met };
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
  const { value, lower, upper } = ratio;
  return [
    figureOf(reading, place, estimate, 'value', formatNumber(value, places)),
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
