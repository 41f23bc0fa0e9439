import { assertNever } from '../../shared/base/assert-never.ts';

/** How a value's own uncertainty is spread: evenly for most, on the log scale for rates, on the logit for proportions. */
export type InequalityScale = 'plain' | 'log' | 'logit';

/** A value on a scale: its logarithm, or that of its odds. */
export function toScale(value: number, scale: InequalityScale): number {
  switch (scale) {
    case 'plain':
      return value;
    case 'log':
      return Math.log(value);
    case 'logit':
      return Math.log(value / (1 - value));
    default:
      return assertNever(scale);
  }
}

/** The value that lies at a point of a scale. */
export function fromScale(point: number, scale: InequalityScale): number {
  switch (scale) {
    case 'plain':
      return point;
    case 'log':
      return Math.exp(point);
    case 'logit':
      return 1 / (1 + Math.exp(-point));
    default:
      return assertNever(scale);
  }
}
