import type { Quantity } from '../../shared/model/estimate.ts';
import type { Interval } from './interval.ts';

interface Estimated<Q extends Quantity> extends Omit<Interval, 'upper'> {
  readonly quantity: Q;
  readonly status: 'value';
  readonly upper: number | null;
  readonly reliable: boolean;
}

interface NotEstimated<Q extends Quantity> {
  readonly quantity: Q;
  readonly status: 'not-available' | 'too-few';
}

/** An estimate as the model writes it: an upper limit of Infinity becomes null. */
export function estimated<Q extends Quantity>(quantity: Q, interval: Interval, reliable: boolean): Estimated<Q> {
  const { value, lower, upper, method } = interval;
  return {
    quantity,
    status: 'value',
    value,
    lower,
    upper: Number.isFinite(upper) ? upper : null,
    method,
    reliable,
  };
}

/** An estimate that could not be made, or that so few events cannot bear. */
export function notEstimated<Q extends Quantity>(quantity: Q, status: 'not-available' | 'too-few'): NotEstimated<Q> {
  return { quantity, status };
}
