import { formatNumber } from '../../../shared/base/format-number.ts';

/** A distance for a column of them: "0.4 km", "under 0.1 km". */
export function kilometreWords(metres: number): string {
  return metres < 50 ? 'under 0.1 km' : `${formatNumber(metres / 1000, 1)} km`;
}
