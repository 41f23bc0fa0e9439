/** A range of whole numbers laid on a line. */
export interface StripTicks {
  /** The ends of the line. */
  readonly from: number;
  readonly to: number;
  /** The numbers that are marked: each of few, else the ends and round steps between. */
  readonly ticks: readonly number[];
}

const most = 11;
/** How far a range without an upper limit is drawn before it goes on. */
const openLength = 8;

/** Which numbers of a range are marked on a strip of one line. */
export function stripTicks({ lower, upper }: { readonly lower: number; readonly upper: number | null }): StripTicks {
  const to = upper ?? lower + openLength;
  const length = to - lower;
  if (length < most) {
    const all = Array.from({ length: length + 1 }, (_, index) => lower + index);
    return { from: lower, to: Math.max(to, lower + 1), ticks: all };
  }
  const step = roundStep(length / 5);
  const between = Array.from({ length: Math.ceil(to / step) }, (_, index) => index * step).filter(
    (value) => value - lower >= step / 2 && to - value >= step / 2,
  );
  return { from: lower, to, ticks: [lower, ...between, to] };
}

/** The 1, 2 or 5 times a power of ten that is next above. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}
