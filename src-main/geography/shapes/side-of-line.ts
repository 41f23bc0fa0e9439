/** Above this share of the products' sum, the sign of their difference is right (Shewchuk 1997, "Adaptive precision"). */
const surelyRight = 3.3306690738754716e-16;

/**
 * On which side of the line from A to B a point lies: above 0 on the left, below 0 on the right, 0 on it. The sign is exact
 * for the numbers given: where floating point cannot tell, whole numbers of any length do.
 */
export function sideOfLine(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const left = (ax - x) * (by - y);
  const right = (ay - y) * (bx - x);
  const difference = left - right;
  const sum = Math.abs(left) + Math.abs(right);
  if (Math.abs(difference) > surelyRight * sum) return difference;
  return exactSide([ax, ay, bx, by, x, y]);
}

function exactSide(values: readonly number[]): number {
  const parts = values.map(split);
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  const [ax = 0n, ay = 0n, bx = 0n, by = 0n, x = 0n, y = 0n] = parts.map(
    ({ mantissa, exponent }) => mantissa << BigInt(exponent - least),
  );
  const difference = (ax - x) * (by - y) - (ay - y) * (bx - x);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

const bits = new DataView(new ArrayBuffer(8));

/** A number as mantissa × 2^exponent, both whole. */
function split(value: number): { mantissa: bigint; exponent: number } {
  bits.setFloat64(0, value);
  const all = bits.getBigUint64(0);
  const fraction = all & 0xfffffffffffffn;
  const raised = Number((all >> 52n) & 0x7ffn);
  const mantissa = raised === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(raised, 1) - 1075 };
}
