import { useSyncExternalStore } from 'react';
import type { ChartKind } from '../../../shared/model/chart-kind.ts';
import type { MapClassOptions } from '../../../shared/presentation/map-classes.ts';

/** What stands in the large pane: a chart of the view, or two maps. */
export type LargePane = ChartKind | 'two-maps';

/** What stands there for two strands at once. */
export type CrossedPane = 'both' | 'table' | 'pyramid';

/** The places of a points dataset that the map shows besides its areas. */
export interface PointsLook {
  readonly dataset: string;
  /** One kind of them alone; null for all. */
  readonly kind: string | null;
  /** Whether they stand in the list in place of the areas. */
  readonly isListed: boolean;
}

/** How the evidence is looked at; what is looked at is in the route. */
export interface ExploreLook {
  readonly pane: LargePane;
  readonly crossedPane: CrossedPane;
  readonly classes: MapClassOptions;
  /** "others", "elsewhere", or the code of an area. */
  readonly comparator: string;
  /** Groups and areas that are selected besides the one that leads. */
  readonly groups: readonly string[];
  readonly areas: readonly string[];
  /** Whether tables show only what is selected. */
  readonly isOnlySelected: boolean;
  readonly points: PointsLook | null;
}

const plainLook: ExploreLook = {
  pane: 'intervals',
  crossedPane: 'both',
  classes: {},
  comparator: 'others',
  groups: [],
  areas: [],
  isOnlySelected: false,
  points: null,
};
const listeners = new Set<() => void>();

/** A look outlives the screen, so that a visit elsewhere costs no choice. */
let look: ExploreLook = plainLook;

export function changeLook(change: Partial<ExploreLook>): void {
  look = { ...look, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useExploreLook(): ExploreLook {
  return useSyncExternalStore(subscribe, () => look);
}

/** A selection with one more, or without one that it held. */
export function toggled(selected: readonly string[], key: string): readonly string[] {
  return selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key];
}
