/** A row of numbers that go by one name: a column over rows, or a label over the groups of a table. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Where a number was there but is hidden from the reader, such as "*" or "<5". */
  readonly hidden?: readonly boolean[];
}

/** A series that equals the sum of others, wherever all of them are known. */
export interface FoundSum {
  readonly total: number;
  /** Where the parts are: next to it, or anywhere. */
  readonly place: 'after' | 'before' | 'apart';
  readonly parts: readonly number[];
  /** Places where all are known and the total is not 0, and those of them where the sum agrees. */
  readonly checked: number;
  readonly agreed: number;
  /** The greatest difference that was let pass; 0 where sums are exact. */
  readonly tolerance: number;
}

/** The least number of places on which a sum is believed. */
export const fewestChecks = 3;
const mostSeriesApart = 60;
/** The least share of places in which a sum has to agree. */
const usualShare = 0.95;
/** The share of a total that rounding may account for; beyond it anything would do for a sum. */
const mostSlack = 0.15;

/** What can be told of a series before it is summed. */
interface Addend extends Series {
  /** What its values are all multiples of: 5 or 100 where they were rounded, 1 for whole numbers. */
  readonly step: number;
}

/**
 * Finds the series that are sums of a run of neighbours, sub-totals first: what a sum is made of is set aside, so that a
 * total over sub-totals is found as the sum of these. A series may be the sum of several runs, as of sexes and of ages.
 */
export function findSums(
  given: readonly Series[],
  fewest = fewestChecks,
  isOnlyPart: (total: number, part: number) => boolean = () => false,
): FoundSum[] {
  const search: Search = { series: given.map(withStep), probes: mostKnown(given), fewest, isOnlyPart };
  const found: FoundSum[] = [];
  const set = new Set<number>();
  const take = (sum: FoundSum | null): void => {
    if (sum === null) return;
    found.push(sum);
    for (const part of sum.parts) set.add(part);
  };
  const free = (total: number, step: 1 | -1): number[] => {
    const places: number[] = [];
    for (let at = total + step; at >= 0 && at < given.length; at += step) if (!set.has(at)) places.push(at);
    return places;
  };
  for (let round = 0; round < 4; round += 1) {
    const before = found.length;
    for (let total = given.length - 1; total >= 0; total -= 1)
      if (!set.has(total)) take(sumOfRun(search, total, free(total, 1), 'after'));
    for (let total = 0; total < given.length; total += 1)
      if (!set.has(total)) take(sumOfRun(search, total, free(total, -1), 'before'));
    if (given.length <= mostSeriesApart)
      for (let total = given.length - 1; total >= 0; total -= 1)
        if (set.has(total) && !found.some((sum) => sum.total === total)) take(laterRun(search, total, free(total, 1)));
    if (found.length === before) break;
  }
  return found;
}

/** The sum of two series anywhere, for those that are part of nothing: "Private rented or lives rent free". */
export function findPairs(given: readonly Series[], found: readonly FoundSum[], fewest = fewestChecks): FoundSum[] {
  if (found.length === 0 || given.length > 2 * mostSeriesApart) return [];
  const series = given.map(withStep);
  const used = [...new Set(found.flatMap(({ total, parts }) => [total, ...parts]))];
  return series.flatMap((_, total) => {
    if (used.includes(total)) return [];
    for (const [at, first] of used.entries()) {
      for (const second of used.slice(at + 1)) {
        const sum = checkAddends(series, total, [first, second], 'apart', fewest);
        if (sum !== null) return [sum];
      }
    }
    return [];
  });
}

/** Those of the given sums that hold, wherever their parts stand. */
export function findApart(
  given: readonly Series[],
  candidates: readonly { readonly total: number; readonly parts: readonly number[] }[],
  fewest = fewestChecks,
  leastShare = usualShare,
): FoundSum[] {
  const series = given.map(withStep);
  return candidates.flatMap(
    ({ total, parts }) => checkAddends(series, total, parts, 'apart', fewest, leastShare) ?? [],
  );
}

interface Search {
  readonly series: readonly Addend[];
  /** Places by how many series are known there, most first: a sum is tried at one before it is checked at all. */
  readonly probes: readonly number[];
  readonly fewest: number;
  /** Whether a series of which another is the only part is named as one. */
  readonly isOnlyPart: (total: number, part: number) => boolean;
}

function checkAddends(
  series: readonly Addend[],
  total: number,
  parts: readonly number[],
  place: FoundSum['place'],
  fewest: number,
  leastShare = usualShare,
): FoundSum | null {
  const whole = series[total]?.values ?? [];
  const step = Math.min(...[total, ...parts].map((member) => series[member]?.step ?? 1));
  const tolerance = toleranceOf(step, parts.length + 1);
  let [checked, agreed, telling] = [0, 0, 0];
  for (const [at, value] of whole.entries()) {
    if (value === null || value === 0) continue;
    let [sum, isKnown, nonZero] = [0, true, 0];
    for (const part of parts) {
      const addend = series[part]?.values[at] ?? null;
      if (addend === null) isKnown = false;
      else sum += addend;
      if (addend !== 0) nonZero += 1;
    }
    if (!isKnown) continue;
    checked += 1;
    if (Math.abs(sum - value) <= tolerance + 1e-9 * Math.abs(value)) agreed += 1;
    else if (checked - agreed > whole.length * (1 - leastShare)) return null;
    if (nonZero > 1) telling += 1;
  }
  const isTelling = parts.length === 1 || telling >= Math.min(2, fewest);
  if (checked < fewest || !isTelling || agreed < Math.max(fewest, checked * leastShare)) return null;
  return { total, place, parts, checked, agreed, tolerance };
}

function sumOfRun(search: Search, total: number, run: readonly number[], place: FoundSum['place']): FoundSum | null {
  const { series, fewest, isOnlyPart } = search;
  const whole = series[total];
  const probes = search.probes.filter((at) => (whole?.values[at] ?? 0) !== 0).slice(0, 3);
  const goals = probes.map((at) => whole?.values[at] ?? 0);
  const [goal] = goals;
  if (whole === undefined || goal === undefined) return null;
  const sums = goals.map(() => 0);
  let [length, step] = [0, whole.step];
  for (const next of run) {
    const addend = series[next];
    for (const [at, probe] of probes.entries()) sums[at] = (sums[at] ?? 0) + (addend?.values[probe] ?? 0);
    length += 1;
    step = Math.min(step, addend?.step ?? 1);
    const tolerance = toleranceOf(step, length + 1);
    if (tolerance > Math.abs(goal) * mostSlack) return null;
    if (goal > 0 && (sums[0] ?? 0) > goal + tolerance + goal * 0.05) return null;
    const misses = goals.filter(
      (each, at) => Math.abs((sums[at] ?? 0) - each) > tolerance + 1e-9 * Math.abs(each),
    ).length;
    if (misses > (goals.length > 2 ? 1 : 0) || (length === 1 && !isOnlyPart(total, next))) continue;
    const parts = run.slice(0, length);
    const found = checkAddends(series, total, parts, place, fewest);
    if (found !== null) return { ...found, parts: place === 'before' ? parts.toReversed() : parts };
  }
  return null;
}

/** A part of one sum that is the sum of a run further on: women by age, after women and men. */
function laterRun(search: Search, total: number, free: readonly number[]): FoundSum | null {
  for (const start of free.keys()) {
    const sum = sumOfRun(search, total, free.slice(start), 'apart');
    if (sum !== null) return sum;
  }
  return null;
}

function mostKnown(series: readonly Series[]): number[] {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const known = Array.from({ length }, (_, at) => series.filter(({ values }) => (values[at] ?? null) !== null).length);
  return [...known.keys()].toSorted((a, b) => (known[b] ?? 0) - (known[a] ?? 0));
}

/** Rounded numbers may miss their total by half of the rounding for each of them; whole numbers may not. */
function toleranceOf(step: number, members: number): number {
  return step === 1 ? 0 : (step * members) / 2;
}

function withStep(series: Series): Addend {
  const values = series.values.filter((value) => value !== null && value !== 0).slice(0, 40);
  const step = [1000, 100, 10, 5, 1, 0.1, 0.01].find((each) => values.every((value) => isMultiple(value ?? 0, each)));
  return { ...series, step: values.length < 4 ? Math.min(1, step ?? 0.001) : (step ?? 0.001) };
}

function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-6;
}
