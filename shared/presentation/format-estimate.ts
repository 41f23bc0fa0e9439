import { formatInterval } from '../base/format-interval.ts';
import { formatNumber, roundHalfUp, shiftDecimal } from '../base/format-number.ts';
import { assertNever } from '../base/assert-never.ts';
import type {
  Count,
  Direction,
  Estimate,
  Quantity,
  Rate,
  RateRatio,
  RepresentationRatio,
  Share,
} from '../model/estimate.ts';
import type { CellStatus } from '../model/status.ts';
import { statusSymbols } from '../model/status.ts';

/** Decimals as printed: rates and ratios to one, shares as a percentage to one. */
export const decimals: Readonly<Record<Quantity, number>> = {
  share: 1,
  rate: 1,
  'representation-ratio': 1,
  'rate-ratio': 1,
};

/** "3,558", or the symbol for why there is no number. */
export function formatCount(count: Count): string {
  return count.status === 'value' ? formatNumber(count.value) : statusSymbols[count.status];
}

/** "20.8" per the measure's multiplier, or a symbol; "[low]" where a rate above zero would be printed as zero. */
export function formatRate(rate: Rate): string {
  return formatEstimate(rate, decimals.rate);
}

/** "8.7%", or a symbol. */
export function formatShare(share: Share): string {
  return formatEstimate(share, decimals.share);
}

/** "2.1", or a symbol. */
export function formatRatio(ratio: RateRatio | RepresentationRatio, places = 1): string {
  return formatEstimate(ratio, places);
}

/** The interval of an estimate in its printed unit, "20.2 to 41.1", or a symbol. */
export function formatEstimateInterval(estimate: Estimate, places = decimals[estimate.quantity]): string {
  if (estimate.status !== 'value') return statusSymbols[estimateStatus(estimate)];
  const { quantity, lower, upper } = estimate;
  const text = formatInterval(
    inPrintedUnit(quantity, lower),
    upper === null ? null : inPrintedUnit(quantity, upper),
    places,
  );
  return estimate.quantity === 'share' ? `${text}%` : text;
}

/** How an estimate without a number is marked; too few to calculate counts as not available. */
export function estimateStatus(
  estimate: Extract<Estimate, { status: 'suppressed' | 'not-available' | 'too-few' }>,
): 'suppressed' | 'not-available' {
  switch (estimate.status) {
    case 'suppressed':
      return 'suppressed';
    case 'not-available':
    case 'too-few':
      return 'not-available';
    default:
      return assertNever(estimate.status);
  }
}

/** A value in the unit it is printed in: shares as percentages, everything else as it is. */
export function inPrintedUnit(quantity: Quantity, value: number): number {
  return quantity === 'share' ? shiftDecimal(value, 2) : value;
}

/** The number as printed, its text and its status. */
export function printEstimate(
  estimate: Estimate,
  places: number,
): { text: string; value: number | null; status: CellStatus } {
  if (estimate.status !== 'value') {
    const status = estimateStatus(estimate);
    return { text: statusSymbols[status], value: null, status };
  }
  const value = roundHalfUp(inPrintedUnit(estimate.quantity, estimate.value), places);
  if (value === 0 && estimate.value > 0) return { text: statusSymbols.low, value: null, status: 'low' };
  const text = estimate.value === 0 ? '0' : formatNumber(value, places);
  return { text: estimate.quantity === 'share' ? `${text}%` : text, value, status: 'value' };
}

/**
 * One decimal, or as many as it takes (at most `most`) for no clear difference to be printed as none ("1.0 times", or an
 * interval that starts at "1.0") and for no interval to be printed as a point ("1.1 to 1.1").
 */
export function ratioDecimals(
  ratios: readonly { readonly ratio: RateRatio | RepresentationRatio; readonly direction: Direction }[],
  most = 2,
): number {
  const needsMore = (places: number) =>
    ratios.some(
      ({ ratio, direction }) =>
        ratio.status === 'value' &&
        (isPrintedAsPoint(ratio, places) || (isClear(direction) && isPrintedAsSame(ratio, places))),
    );
  const enough = [1, 2, 3].find((places) => places >= most || !needsMore(places));
  return enough ?? most;
}

/** Whether a comparison left no doubt. */
export function isClear(direction: Direction): direction is 'higher' | 'lower' {
  return direction === 'higher' || direction === 'lower';
}

type ValuedRatio = Extract<RateRatio | RepresentationRatio, { status: 'value' }>;

function isPrintedAsSame(ratio: ValuedRatio, places: number): boolean {
  return [ratio.value, ratio.lower, ratio.upper].some((limit) => limit !== null && roundHalfUp(limit, places) === 1);
}

function isPrintedAsPoint({ lower, upper }: ValuedRatio, places: number): boolean {
  return upper !== null && roundHalfUp(lower, places) === roundHalfUp(upper, places);
}

function formatEstimate(estimate: Estimate, places: number): string {
  return printEstimate(estimate, places).text;
}
