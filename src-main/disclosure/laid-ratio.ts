import type { LaidRatio } from './laid.ts';
import type { CellKey, PublishedRatio } from './table-system.ts';

/**
 * What a printed ratio says of its two counts: value − ½ to value + ½ of its last decimal, both ends included, as sums of
 * atoms. With a denominator that is a count: two facts with whole coefficients, as in
 * (2 × value × 10^decimals − 1) × denominator ≤ 2 × multiplier × 10^decimals × numerator.
 */
export function laidRatio(
  { numerator, denominator, value, multiplier, decimals }: PublishedRatio,
  placeOf: (key: CellKey) => readonly number[],
): readonly LaidRatio[] {
  const scale = 2 * 10 ** decimals;
  const top = placeOf(numerator);
  if (typeof denominator === 'number') {
    const half = 1 / scale;
    return [
      {
        atoms: top,
        coefficients: top.map(() => 1),
        lower: Math.max(0, Math.ceil(((value - half) / multiplier) * denominator - 1e-9)),
        upper: Math.floor(((value + half) / multiplier) * denominator + 1e-9),
      },
    ];
  }
  const middle = nearlyWhole(value * scale);
  const fact = (step: -1 | 1): LaidRatio => {
    const terms = new Map(top.map((atom) => [atom, nearlyWhole(scale * multiplier)]));
    for (const atom of placeOf(denominator)) {
      terms.set(atom, (terms.get(atom) ?? 0) - (middle + step));
    }
    const used = [...terms].filter(([, coefficient]) => coefficient !== 0);
    return {
      atoms: used.map(([atom]) => atom),
      coefficients: used.map(([, coefficient]) => coefficient),
      lower: step === -1 ? 0 : -Infinity,
      upper: step === -1 ? Infinity : 0,
    };
  };
  return [fact(-1), fact(1)];
}

function nearlyWhole(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
}
