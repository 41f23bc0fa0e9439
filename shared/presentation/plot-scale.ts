import { formatNumber } from '../base/format-number.ts';
import type { Estimate, Rate, RateRatio, RepresentationRatio } from '../model/estimate.ts';
import type { PlotScale } from '../model/table-model.ts';

type Valued = Extract<Estimate, { status: 'value' }>;

const mostTicks = 5;
/** How far beyond the highest estimate an axis may run to hold an interval whole; the rest ends in an arrow. */
const roomAboveHighest = 1.35;

/** A scale from zero that holds every printed rate and the reference; made of printed values only. */
export function rateScale(rates: readonly Rate[], reference: number): PlotScale {
  const shown = rates.filter((rate): rate is Extract<Rate, Valued> => rate.status === 'value');
  const highest = Math.max(reference, ...shown.map(({ value }) => value));
  const furthest = Math.max(highest * 1.08, ...shown.map(({ upper }) => upper ?? Infinity));
  const top = Math.min(furthest, highest * roomAboveHighest) || 1;
  const step = niceStep(top);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const count = Math.floor(top / step + 1e-9);
  return {
    scale: 'linear',
    domain: [0, top],
    ticks: Array.from({ length: count + 1 }, (_, index) => ({
      value: index * step,
      text: formatNumber(index * step, decimals),
    })),
    reference,
    referenceLabel: formatNumber(reference, 1),
  };
}

const ratioWords: readonly (readonly [number, string])[] = [
  [1 / 16, 'a sixteenth'],
  [1 / 8, 'an eighth'],
  [1 / 4, 'a quarter'],
  [1 / 2, 'half'],
  [1, 'same'],
  [2, '2 times'],
  [4, '4 times'],
  [8, '8 times'],
  [16, '16 times'],
];

/** A log scale around 1 in doublings, at least from half to twice; made of printed values only. */
export function ratioScale(ratios: readonly (RateRatio | RepresentationRatio)[]): PlotScale {
  const values = ratios.flatMap((ratio) => (ratio.status === 'value' && ratio.value > 0 ? [ratio.value] : []));
  const limits = ratios.flatMap((ratio) =>
    ratio.status === 'value' && ratio.value > 0 ? [ratio.lower || ratio.value, ratio.upper ?? ratio.value] : [],
  );
  const least = Math.min(1 / 2, ...values.map((value) => value / 1.1), Math.max(...[Math.min(...limits), 1 / 4]));
  const most = Math.max(2, ...values.map((value) => value * 1.1), Math.min(...[Math.max(...limits), 4]));
  const low = Math.max(-4, Math.floor(Math.log2(least)));
  const high = Math.min(4, Math.ceil(Math.log2(most)));
  const domain: [number, number] = [2 ** low, 2 ** high];
  return {
    scale: 'log',
    domain,
    ticks: ratioWords.flatMap(([value, text]) => (value >= domain[0] && value <= domain[1] ? [{ value, text }] : [])),
    reference: 1,
    referenceLabel: 'same',
  };
}

/** A round distance between ticks, at most five of them up to the top. */
export function niceStep(top: number): number {
  const rough = top / mostTicks;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10;
  return step * magnitude;
}
