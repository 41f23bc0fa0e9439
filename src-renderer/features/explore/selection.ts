import type { Route } from '../../app/route.ts';
import type { StrandClient } from '../../client/transport.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { StrandPair } from '../../../shared/model/crossing.ts';

export type ExploreRoute = Extract<Route, { screen: 'explore' }>;
export type ExploreOptions = Awaited<ReturnType<StrandClient['explore']['options']>>;
export type MeasureOption = ExploreOptions['measures'][number];

/** What is looked at, every choice made. */
export interface Selection {
  readonly measure: MeasureOption;
  readonly strand: StrandId;
  readonly area: Area;
  readonly whole: Area;
  /** The category that leads, or null for everyone. */
  readonly category: string | null;
  /** The strand that is looked at together with the first, and its category that leads. */
  readonly by: StrandId | null;
  readonly byCategory: string | null;
}

/** A route's choices, with the first of each kind where the route names none or one that is not there; null without measures. */
export function resolveSelection(route: ExploreRoute, options: ExploreOptions): Selection | null {
  const measure = options.measures.find(({ id }) => id === route.measure) ?? options.measures[0];
  const strand = measure?.strands.find(({ id }) => id === route.strand) ?? measure?.strands[0];
  const [whole] = options.areas;
  if (measure === undefined || strand === undefined || whole === undefined) return null;
  const area = options.areas.find(({ code }) => code === route.area) ?? whole;
  const by = partnersOf(measure, strand.id).find((id) => id === route.by) ?? null;
  return {
    measure,
    strand: strand.id,
    area,
    whole,
    category: strand.id === route.strand || route.strand === null ? route.category : null,
    by,
    byCategory: by === null ? null : (route.byCategory ?? null),
  };
}

/** The strands that can be counted together with one, in the measure's own order. */
export function partnersOf(measure: MeasureOption, strand: StrandId): readonly StrandId[] {
  return measure.strands
    .map(({ id }) => id)
    .filter((id) => id !== strand && [...measure.crossable, ...measure.crossings].some(isPair(strand, id)));
}

/** Whether two strands of a measure are counted together now. */
export function isCrossed(measure: MeasureOption, strand: StrandId, by: StrandId): boolean {
  return measure.crossings.some(isPair(strand, by));
}

function isPair(one: StrandId, other: StrandId) {
  return (pair: StrandPair): boolean => one !== other && pair.includes(one) && pair.includes(other);
}

/** The route of a selection with some choices changed; the whole area is left out of it. */
export function routeOf(
  selection: Selection,
  change: Partial<
    Pick<ExploreRoute, 'measure' | 'strand' | 'area' | 'category'> & Pick<Selection, 'by' | 'byCategory'>
  >,
): ExploreRoute {
  const area = selection.area.code === selection.whole.code ? null : selection.area.code;
  const route = {
    screen: 'explore',
    measure: selection.measure.id,
    strand: selection.strand,
    area,
    category: selection.category,
  } as const;
  const { by = selection.by, byCategory = selection.byCategory, ...others } = change;
  const changed = { ...route, ...others };
  return {
    ...changed,
    area: changed.area === selection.whole.code ? null : changed.area,
    ...(by === null ? {} : { by }),
    ...(by === null || by !== selection.by || byCategory === null ? {} : { byCategory }),
  };
}
