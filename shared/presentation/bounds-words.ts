import { formatInterval } from '../base/format-interval.ts';
import type { Bounds } from '../model/assessment.ts';
import type { Quantity } from '../model/estimate.ts';
import { statusSymbols } from '../model/status.ts';
import { decimals, inPrintedUnit } from './format-estimate.ts';

/** "20.8 to 31.0 if none or all of those not known belonged; 18.4 to 33.9 with chance". */
export function boundsWords(bounds: Bounds, quantity: Quantity, places = decimals[quantity]): string {
  if (bounds.status !== 'value') return statusSymbols[bounds.status === 'suppressed' ? 'suppressed' : 'not-available'];
  const printed = (from: number, to: number) => {
    const text = formatInterval(inPrintedUnit(quantity, from), inPrintedUnit(quantity, to), places);
    return quantity === 'share' ? `${text}%` : text;
  };
  const { lowest, highest, lower, upper } = bounds;
  return `${printed(lowest, highest)} if none or all of those not known belonged; ${printed(lower, upper)} with chance`;
}
