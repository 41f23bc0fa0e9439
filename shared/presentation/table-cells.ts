import { formatInterval } from '../base/format-interval.ts';
import { formatNumber, roundHalfUp, shiftDecimal } from '../base/format-number.ts';
import type { Bounds } from '../model/assessment.ts';
import type { Count, Direction, Estimate, Quantity } from '../model/estimate.ts';
import { statusSymbols } from '../model/status.ts';
import type { TableCell } from '../model/table-model.ts';
import { decimals, estimateStatus, inPrintedUnit, printEstimate } from './format-estimate.ts';

type Figure = Extract<TableCell, { kind: 'figure' }>;
type Interval = Extract<TableCell, { kind: 'interval' }>;
type Plot = Extract<TableCell, { kind: 'plot' }>;

/** Marked after the number where an estimate rests on few events. */
export const unreliableSymbol = '[u]';

/** A number of people; a true zero is flagged so that it can be ringed. */
export function countCell(count: Count | undefined): Figure {
  if (count?.status !== 'value') return symbolCell(count?.status ?? 'not-available', 0);
  const base = {
    kind: 'figure',
    text: formatNumber(count.value),
    value: count.value,
    decimals: 0,
    status: 'value',
  } as const;
  return count.value === 0 ? { ...base, flag: 'zero' } : base;
}

/** An estimate as a figure, with [u] where it is unreliable. */
export function estimateCell(estimate: Estimate | undefined, places?: number): Figure {
  if (estimate === undefined) return symbolCell('not-available', 1);
  const shownPlaces = places ?? decimals[estimate.quantity];
  const printed = printEstimate(estimate, shownPlaces);
  const cell = { kind: 'figure', decimals: shownPlaces, ...printed } as const;
  if (estimate.status !== 'value') return cell;
  if (estimate.value === 0) return { ...cell, flag: 'zero' };
  return estimate.reliable ? cell : { ...cell, text: `${cell.text} ${unreliableSymbol}`, flag: 'unreliable' };
}

/** A share of the population (0 to 1), which is counted, not estimated. */
export function fixedShareCell(share: number | null | undefined): Figure {
  if (share === null || share === undefined) return symbolCell('not-available', 1);
  const value = roundHalfUp(shiftDecimal(share, 2), 1);
  return { kind: 'figure', text: `${formatNumber(value, 1)}%`, value, decimals: 1, status: 'value' };
}

/** A share of everyone who is counted (0 to 1), known or not; null where a count of it is not published, or is hidden. */
export function shareOfAllCell(share: number | null, isHidden: boolean): Figure {
  return share === null && isHidden ? symbolCell('suppressed', 1) : fixedShareCell(share);
}

/** The interval of an estimate as text. */
export function intervalCell(estimate: Estimate | undefined, places?: number): Interval {
  const shownPlaces = places ?? (estimate === undefined ? 1 : decimals[estimate.quantity]);
  if (estimate?.status !== 'value') {
    const status = estimate === undefined ? 'not-available' : estimateStatus(estimate);
    return { kind: 'interval', text: statusSymbols[status], lower: null, upper: null, decimals: shownPlaces, status };
  }
  const printed = (limit: number) => roundHalfUp(inPrintedUnit(estimate.quantity, limit), shownPlaces);
  const lower = printed(estimate.lower);
  const upper = estimate.upper === null ? null : printed(estimate.upper);
  return {
    kind: 'interval',
    text: formatInterval(lower, upper, shownPlaces),
    lower,
    upper,
    decimals: shownPlaces,
    status: 'value',
  };
}

/** From what an estimate would be if none of those not known belonged to what it would be if all did. */
export function boundsCell(bounds: Bounds, quantity: Quantity, places = decimals[quantity]): Interval {
  if (bounds.status !== 'value') {
    const status = bounds.status === 'suppressed' ? 'suppressed' : 'not-available';
    return { kind: 'interval', text: statusSymbols[status], lower: null, upper: null, decimals: places, status };
  }
  const [lower, upper] = [bounds.lowest, bounds.highest].map((end) =>
    roundHalfUp(inPrintedUnit(quantity, end), places),
  );
  return {
    kind: 'interval',
    text: formatInterval(lower ?? 0, upper ?? 0, places),
    lower: lower ?? 0,
    upper: upper ?? 0,
    decimals: places,
    status: 'value',
  };
}

/** An estimate as drawn, in its printed unit. */
export function plotCell(estimate: Estimate | undefined, direction: Direction, mayBeChance = false): Plot {
  if (estimate?.status !== 'value') {
    const status = estimate === undefined ? 'not-available' : estimateStatus(estimate);
    return { ...noPlotCell(), status, direction: status === 'suppressed' ? 'hidden' : 'not-comparable' };
  }
  const { quantity, value, lower, upper } = estimate;
  return {
    kind: 'plot',
    status: 'value',
    value: inPrintedUnit(quantity, value),
    lower: inPrintedUnit(quantity, lower),
    upper: upper === null ? null : inPrintedUnit(quantity, upper),
    direction,
    reliable: estimate.reliable,
    ...(mayBeChance ? { mayBeChance } : {}),
  };
}

/** Nothing is drawn, because nothing is compared: the row of a total. */
export function noPlotCell(): Plot {
  return {
    kind: 'plot',
    status: 'not-applicable',
    value: null,
    lower: null,
    upper: null,
    direction: 'not-comparable',
    reliable: true,
  };
}

/** A figure that is a symbol, such as [c] or [z]. */
export function symbolCell(status: 'suppressed' | 'not-available' | 'not-applicable', places: number): Figure {
  return { kind: 'figure', text: statusSymbols[status], value: null, decimals: places, status };
}

/** An interval that does not apply. */
export function noIntervalCell(places: number): Interval {
  return {
    kind: 'interval',
    text: statusSymbols['not-applicable'],
    lower: null,
    upper: null,
    decimals: places,
    status: 'not-applicable',
  };
}
