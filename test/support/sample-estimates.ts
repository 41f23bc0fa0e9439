import type { Comparison, Count, Rate, RepresentationRatio, Share } from '../../shared/model/estimate.ts';

/** A number of people and whether it may be printed. */
export interface SampleCell {
  readonly people: number;
  readonly shown: boolean;
}

const z = 1.959963984540054;
const unreliableUnder = 20;

export function count({ people, shown }: SampleCell): Count {
  return shown ? { status: 'value', value: people } : { status: 'suppressed' };
}

export function share(part: SampleCell, whole: SampleCell): Share {
  if (!part.shown || !whole.shown) return { quantity: 'share', status: 'suppressed' };
  if (whole.people === 0 || part.people > whole.people) return { quantity: 'share', status: 'not-available' };
  const [lower, upper] = wilson(part.people, whole.people);
  return {
    quantity: 'share',
    status: 'value',
    value: part.people / whole.people,
    lower,
    upper,
    method: 'wilson',
    reliable: part.people >= unreliableUnder,
  };
}

export function rate(users: SampleCell, adults: number): Rate {
  if (!users.shown) return { quantity: 'rate', status: 'suppressed' };
  if (adults === 0) return { quantity: 'rate', status: 'not-available' };
  const [lower, upper] = byar(users.people);
  const per = 1000 / adults;
  return {
    quantity: 'rate',
    status: 'value',
    value: users.people * per,
    lower: lower * per,
    upper: upper * per,
    method: 'byar',
    reliable: users.people >= unreliableUnder,
  };
}

export function representation(
  part: SampleCell,
  whole: SampleCell,
  populationShare: number | null,
): RepresentationRatio {
  const parts = share(part, whole);
  if (parts.status !== 'value') return { quantity: 'representation-ratio', status: parts.status };
  if (populationShare === null || populationShare === 0)
    return { quantity: 'representation-ratio', status: 'not-available' };
  return {
    quantity: 'representation-ratio',
    status: 'value',
    value: parts.value / populationShare,
    lower: parts.lower / populationShare,
    upper: (parts.upper ?? 1) / populationShare,
    method: 'wilson-over-fixed-share',
    reliable: parts.reliable,
  };
}

/** Log-Wald rate ratio of a part against the rest. */
export function comparison(users: SampleCell, adults: number, rest: SampleCell, restAdults: number): Comparison {
  if (!users.shown || !rest.shown)
    return { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' };
  if (adults === 0 || restAdults === 0)
    return { ratio: { quantity: 'rate-ratio', status: 'not-available' }, direction: 'not-comparable' };
  if (users.people === 0 || rest.people === 0)
    return { ratio: { quantity: 'rate-ratio', status: 'too-few' }, direction: 'too-few' };
  const value = users.people / adults / (rest.people / restAdults);
  const spread = Math.exp(z * Math.sqrt(1 / users.people + 1 / rest.people));
  const [lower, upper] = [value / spread, value * spread];
  const reliable = users.people >= unreliableUnder && rest.people >= unreliableUnder;
  return {
    ratio: { quantity: 'rate-ratio', status: 'value', value, lower, upper, method: 'log-wald', reliable },
    direction: lower > 1 ? 'higher' : upper < 1 ? 'lower' : 'no-clear-difference',
  };
}

function byar(events: number): [number, number] {
  const limit = (o: number, sign: number) => o * (1 - 1 / (9 * o) + (sign * z) / (3 * Math.sqrt(o))) ** 3;
  return [events === 0 ? 0 : Math.max(0, limit(events, -1)), limit(events + 1, 1)];
}

function wilson(part: number, whole: number): [number, number] {
  const middle = (2 * part + z * z) / (2 * (whole + z * z));
  const half = (z * Math.sqrt(z * z + 4 * part * (1 - part / whole))) / (2 * (whole + z * z));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
