import { formatNumber } from './format-number.ts';

/** "20.2 to 41.1"; "20.2 and over" where there is no upper limit. */
export function formatInterval(lower: number, upper: number | null, decimals: number): string {
  if (upper === null) return `${formatNumber(lower, decimals)} and over`;
  return `${formatNumber(lower, decimals)} to ${formatNumber(upper, decimals)}`;
}
