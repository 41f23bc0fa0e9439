/** Where the horizontal axis of a funnel plot begins and ends. */
export interface FunnelRange {
  readonly from: number;
  readonly to: number;
}

const pointsOfLine = 100;

/**
 * The axis for these sizes: 5% beyond the largest, rounded up to two significant digits; from 0, or, where no size is
 * twice another, from 5% under the smallest, rounded down to one.
 */
export function funnelRange(sizes: readonly number[]): FunnelRange {
  const least = sizes.reduce((low, size) => Math.min(low, size), Infinity);
  const most = sizes.reduce((high, size) => Math.max(high, size), 0);
  const from = most > 2 * least ? 0 : toDigits(0.95 * least, 1, Math.floor);
  return { from, to: toDigits(1.05 * most, 2, Math.ceil) };
}

/**
 * 100 whole sizes at which a funnel's lines are drawn, at even ratios so that its steep end has most of them: each at
 * least 1 more than the one before. `steps` is how many steps there are to the end of the axis.
 */
export function funnelSizes({ from, to }: FunnelRange, steps = pointsOfLine - 1): number[] {
  let size = Math.max(1, from);
  const sizes = [size];
  for (let step = steps; sizes.length < pointsOfLine; step -= 1) {
    size = Math.max(size + 1, Math.round(size * (to / size) ** (1 / step)));
    sizes.push(size);
  }
  return sizes;
}

function toDigits(value: number, digits: number, round: (value: number) => number): number {
  if (!(value > 0)) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return round(Number((value / unit).toPrecision(12))) * unit;
}
