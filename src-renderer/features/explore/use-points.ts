import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { NearPlace, Position } from '../../../shared/model/custom-area.ts';
import type { PointSet } from '../../../shared/model/gazetteer.ts';
import { polygonsOf } from '../../../shared/presentation/boundaries.ts';
import { useEngine } from '../../client/queries.ts';
import type { MapPoint } from '../../maps/points-overlay.tsx';
import { pointShapes } from '../../maps/point-shapes.ts';
import { type PointsLook, useExploreLook } from './look-store.ts';
import { kindOf, type PointKinds, pointKinds } from './points-kinds.ts';
import { pointsCentre } from './points-centre.ts';
import type { Selection } from './selection.ts';

/** More would be a crowd, not places; the nearest are then shown. */
const most = 500;

/** A place as the map and the list show it. */
export interface ShownPoint extends MapPoint {
  /** "Library, UB6 1QN"; empty where nothing more is held. */
  readonly details: string;
  readonly metres: number;
}

/** The places that are looked at, nearest first. */
export interface PointsShown {
  readonly set: PointSet;
  readonly look: PointsLook;
  readonly kinds: readonly string[];
  /** Empty until they are read. */
  readonly points: readonly ShownPoint[];
  readonly positions: readonly Position[];
  /** Whose centre distances are from. */
  readonly from: string;
  /** Whether the dataset has more places than are shown. */
  readonly isCut: boolean;
  readonly query: UseQueryResult<NearPlace[]>;
}

const noSets: readonly PointSet[] = [];

/** The points datasets of the workspace, and of the chosen one the places by their distance from the chosen area's centre. */
export function usePoints(
  selection: Selection,
  boundaries: Boundaries | undefined,
): { readonly sets: readonly PointSet[]; readonly shown: PointsShown | null } {
  const { queries } = useEngine();
  const { points: look } = useExploreLook();
  const gazetteer = useQuery(queries.places.gazetteer.queryOptions());
  const sets = gazetteer.data?.points ?? noSets;
  const set = look === null ? undefined : sets.find(({ dataset }) => dataset === look.dataset);
  const start = useMemo(() => startOf(selection, boundaries), [selection, boundaries]);
  const query = useQuery(
    queries.places.nearest.queryOptions({
      input: set === undefined || start === null ? skipToken : { dataset: set.dataset, from: start.at, count: most },
      placeholderData: keepPreviousData,
    }),
  );
  const read = useMemo(() => (query.data ?? []).filter(({ dataset }) => dataset === set?.dataset), [query.data, set]);
  const kinds = useMemo(() => pointKinds(read), [read]);
  const wanted = look?.kind ?? null;
  const kind = kinds?.kinds.includes(wanted ?? '') === true ? wanted : null;
  const points = useMemo(() => shownPoints(read, kinds, kind), [read, kinds, kind]);
  const positions = useMemo(() => points.map(({ at }) => at), [points]);
  const shown =
    look === null || set === undefined || start === null
      ? null
      : {
          set,
          look: { ...look, kind },
          kinds: kinds?.kinds ?? [],
          points,
          positions,
          from: start.name,
          isCut: read.length === most,
          query,
        };
  return { sets, shown };
}

/** Places of one kind, or of all; a place that is held twice is shown once. */
function shownPoints(
  places: readonly NearPlace[],
  kinds: PointKinds | null,
  kind: string | null,
): readonly ShownPoint[] {
  const points = new Map<string, ShownPoint>();
  for (const place of places) {
    const { name, position, metres } = place;
    const own = kinds === null ? null : kindOf(place, kinds.column);
    if (kind !== null && own !== kind) continue;
    const details = place.details.map(({ value }) => value).join(', ');
    const key = [name, ...position, details].join(' ');
    const shape = kinds === null || kinds.kinds.length > pointShapes.length ? 0 : kinds.kinds.indexOf(own ?? '');
    points.set(key, { key, name, at: position, shape, details, metres });
  }
  return [...points.values()];
}

function startOf(
  { area, whole }: Selection,
  boundaries: Boundaries | undefined,
): { readonly name: string; readonly at: Position } | null {
  if (boundaries === undefined) return null;
  const feature = boundaries.features.find(({ properties }) => properties.code === area.code);
  const at = pointsCentre(feature === undefined ? boundaries.features.flatMap(polygonsOf) : polygonsOf(feature));
  return at === null ? null : { name: feature === undefined ? whole.name : area.name, at };
}
