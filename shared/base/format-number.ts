/**
 * Rounds half away from zero in decimal, as a reader would by hand: 1.005 to two decimals is 1.01. The decimal digits are
 * those of the shortest number that reads back as the same value.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const rounded = shiftDecimal(Math.round(shiftDecimal(Math.abs(value), decimals)), -decimals);
  return value < 0 ? -rounded : rounded;
}

/** A number with thousands commas and exactly so many decimals, rounded half up: "3,558", "20.8". */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = roundHalfUp(value, decimals);
  const digits = BigInt(Math.round(shiftDecimal(Math.abs(rounded), decimals)))
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = rounded < 0 ? '−' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Moves the decimal point without the error of a binary multiplication: 0.0865 by 2 places is 8.65. */
export function shiftDecimal(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}
