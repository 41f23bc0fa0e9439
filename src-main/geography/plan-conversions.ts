import type { Geography } from '../../shared/geography/geography-words.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import type { AreaLookup, ConversionPlan } from '../../shared/model/gazetteer.ts';
import { areaPair } from './conversion-step.ts';
import type { AreaSide, ConversionStep } from './conversion-step.ts';
import type { AreaEnd, Overlaps } from './measure-overlaps.ts';

/** A table that could tell how many people each area has. */
export interface CountedEnd extends AreaEnd {
  readonly count: string;
  /** The strands that it is broken down by. */
  readonly strands: readonly string[];
  /** When it counted them, in words. */
  readonly period: string;
}

export interface PlanRequest {
  readonly source: CountedEnd;
  readonly title: string;
  readonly to: Geography;
  readonly lookups: readonly AreaLookup[];
  /** Columns that hold areas of the geography that is wanted. */
  readonly targets: readonly AreaSide[];
  /** Tables that can serve for weights and for comparison. */
  readonly counted: readonly CountedEnd[];
  readonly overlaps: Overlaps;
  /** How many keys of a lookup lead to several areas, read forward or backward. */
  split(lookup: AreaLookup, reverse: boolean): number;
}

/** Columns that share less of their areas than this are of different areas. */
const sameAreas = 0.9;
/** A lookup that knows less than this share of a table's areas leads it nowhere. */
const leastKnown = 0.5;
const mostSteps = 4;
/** Levels whose areas mostly keep their codes from one census to the next, so that codes alone do not tell the year. */
const ofCensus: readonly Geography['kind'][] = ['output-area', 'lsoa', 'msoa'];
const mostPlans = 5;

interface Path {
  readonly steps: readonly ConversionStep[];
  readonly end: AreaSide;
  /** The least share of areas, 0 to 1, that a step of it knows. */
  readonly known: number;
  /** Whether areas were summed to larger ones on the way. */
  readonly isUp: boolean;
  readonly shared: number;
  readonly fitted: number;
}

/**
 * The ways to carry a table's counts to other areas: those that lose no area first, then exact ones before best fits
 * before shared counts, then the shortest. None where the table already is of those areas.
 */
export function planConversions(request: PlanRequest): ConversionPlan[] {
  const { source, to } = request;
  const begin: Path = { steps: [], end: source, known: 1, isUp: false, shared: 0, fitted: 0 };
  if (isTarget(request, source)) return [];
  const ended: Path[] = [];
  let open = [begin];
  for (let length = 0; length < mostSteps && open.length > 0; length += 1) {
    const { reached = [], under = [] } = Object.groupBy(
      open.flatMap((path) => nextPaths(request, path)),
      ({ end }) => (isTarget(request, end) ? 'reached' : 'under'),
    );
    ended.push(...reached);
    open = under;
  }
  const published = publishedFor(request);
  return ended
    .toSorted((a, b) => comparePaths(a, b) || namesYear(b, to) - namesYear(a, to))
    .slice(0, mostPlans)
    .map((path, index) => ({
      id: `${source.dataset}-by-${to.kind}-${to.vintage.replace(/[^\p{L}\p{N}]+/gu, '-')}${index === 0 ? '' : `-${index + 1}`}`,
      title: `${request.title}, by ${areaWords[to.kind][0]} (${wayOf(path)})`,
      dataset: source.dataset,
      column: source.column,
      to: { ...to },
      steps: [...path.steps],
      ...(published === null ? {} : { published }),
    }));
}

function comparePaths(a: Path, b: Path): number {
  const [lostA, lostB] = [a, b].map(({ known }) => Math.round((1 - known) * 200));
  return (
    (lostA ?? 0) - (lostB ?? 0) ||
    a.shared - b.shared ||
    a.fitted - b.fitted ||
    a.steps.length - b.steps.length ||
    b.known - a.known
  );
}

/** 1 for a path whose last lookup names the very year that is wanted. */
function namesYear({ end }: Path, to: Geography): number {
  return end.geography.vintage === to.vintage ? 1 : 0;
}

function wayOf({ shared, fitted }: Path): string {
  if (shared > 0) return 'shared out';
  return fitted > 0 ? 'best fit' : 'exact';
}

function nextPaths(request: PlanRequest, path: Path): Path[] {
  return request.lookups.flatMap((lookup) =>
    [false, true].flatMap((reverse) => {
      const pair = areaPair(lookup, reverse);
      if (pair === null || isBack(path, pair.to) || areOfTwoCensuses(path.end.geography, pair.from.geography))
        return [];
      const known = Math.min(path.known, request.overlaps.share(path.end, pair.from));
      if (known < leastKnown) return [];
      const isDown = reverse && lookup.method !== 'change';
      // What was summed up cannot be told apart again: only a table's own areas may be shared out over smaller ones.
      if (isDown && path.isUp) return [];
      const isShared = request.split(lookup, reverse) > 0;
      const weights = isShared ? weightsFor(request, pair.to) : null;
      // Backward, nearly every area leads to several, and nothing but weights can tell them apart.
      if (isShared && weights === null && lookup.method !== 'change') return [];
      const step = { lookup, reverse, ...(weights === null ? {} : { weights }) };
      return [
        {
          steps: [...path.steps, step],
          end: pair.to,
          known,
          isUp: path.isUp || (!isDown && lookup.method !== 'change'),
          shared: path.shared + (isShared ? 1 : 0),
          fitted: path.fitted + (lookup.method === 'best-fit' ? 1 : 0),
        },
      ];
    }),
  );
}

/** Whether a step would lead to a geography where the path has been. */
function isBack({ steps, end }: Path, { geography }: AreaSide): boolean {
  const been = [
    end.geography,
    ...steps.flatMap(({ lookup, reverse }) => areaPair(lookup, reverse)?.from.geography ?? []),
  ];
  return been.some(({ kind, vintage }) => kind === geography.kind && vintage === geography.vintage);
}

/**
 * Whether a column holds the areas that are wanted: of census areas those of the same year, of others those that carry the
 * same codes, whatever year each column names.
 */
function isTarget({ to, targets, overlaps }: PlanRequest, side: AreaSide): boolean {
  if (side.geography.kind !== to.kind) return false;
  if (areOfCensus(side.geography, to)) return side.geography.vintage === to.vintage;
  const known = targets.filter((target) => overlaps.areas(target) > 0);
  if (known.length === 0) return side.geography.vintage === to.vintage;
  return known.some((target) => overlaps.share(target, side) >= sameAreas || overlaps.share(side, target) >= sameAreas);
}

/** Whether both are census areas of a year that is known, so that the year tells more than the many codes that they share. */
function areOfCensus(one: Geography, other: Geography): boolean {
  return (
    one.kind === other.kind &&
    ofCensus.includes(one.kind) &&
    [one, other].every(({ vintage }) => /^\d{4}$/.test(vintage))
  );
}

function areOfTwoCensuses(one: Geography, other: Geography): boolean {
  return areOfCensus(one, other) && one.vintage !== other.vintage;
}

/** The table with the most areas among those that an area may be shared by. */
function weightsFor({ counted, source, overlaps }: PlanRequest, side: AreaSide): ConversionStep['weights'] | null {
  const [best] = counted
    .filter(
      (table) =>
        table.dataset !== source.dataset &&
        !areOfTwoCensuses(table.geography, side.geography) &&
        overlaps.share(table, side) >= sameAreas,
    )
    .toSorted((a, b) => overlaps.areas(b) - overlaps.areas(a));
  return best === undefined ? null : { dataset: best.dataset, area: best.column, count: best.count };
}

/** A table of the same strands and the same day that already is of the wanted areas. */
function publishedFor(request: PlanRequest): ConversionPlan['published'] | null {
  const { source, counted } = request;
  const [best] = counted
    .filter(
      (table) =>
        table.dataset !== source.dataset &&
        table.period === source.period &&
        table.strands.some((strand) => source.strands.includes(strand)) &&
        isTarget(request, table),
    )
    .toSorted((a, b) => likeness(b, source) - likeness(a, source));
  return best === undefined ? null : { dataset: best.dataset, area: best.column, count: best.count };
}

function likeness(table: CountedEnd, source: CountedEnd): number {
  const shared = table.strands.filter((strand) => source.strands.includes(strand)).length;
  return shared - table.strands.length / 10;
}
