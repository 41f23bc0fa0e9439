import type { Area } from '../model/area.ts';
import type { Rate } from '../model/estimate.ts';
import { roundHalfUp } from '../base/format-number.ts';

type Valued = Extract<Rate, { status: 'value' }>;

/** Areas next to each other in value that a class break sets apart although their intervals overlap. */
export function splitPairs(
  areas: readonly { readonly area: Area; readonly rate: Rate | undefined }[],
  breaks: readonly number[],
): { readonly below: Area; readonly above: Area }[] {
  const sorted = areas
    .filter((item): item is { area: Area; rate: Valued } => item.rate?.status === 'value')
    .sort((a, b) => a.rate.value - b.rate.value);
  return sorted.flatMap((above, index) => {
    const below = sorted[index - 1];
    if (below === undefined || !breaks.some((limit) => isBetween(limit, below.rate, above.rate))) return [];
    return below.rate.upper === null || below.rate.upper > above.rate.lower
      ? [{ below: below.area, above: above.area }]
      : [];
  });
}

function isBetween(limit: number, below: Valued, above: Valued): boolean {
  return roundHalfUp(below.value, 1) < limit && roundHalfUp(above.value, 1) >= limit;
}
