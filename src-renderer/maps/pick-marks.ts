import type { Position } from '../../shared/model/custom-area.ts';

/** Which areas are chosen on a map, by code. */
export interface PickMarks {
  readonly whole: readonly string[];
  readonly partly: readonly string[];
  /** What is written in an area: "62%", "3 of 7". */
  readonly notes: ReadonlyMap<string, string>;
}

/** Lines and places drawn over a map. */
export interface MapDrawing {
  /** Corners drawn so far; not yet closed where `isOpen`. */
  readonly ring: readonly Position[];
  readonly isOpen: boolean;
  readonly circle: { readonly centre: Position; readonly metres: number } | null;
  readonly places: readonly { readonly at: Position; readonly label: string }[];
}

export const noMarks: PickMarks = { whole: [], partly: [], notes: new Map() };

export const noDrawing: MapDrawing = { ring: [], isOpen: false, circle: null, places: [] };

const metresADegree = 111_195;

/** A circle on the ground as a ring of corners. */
export function circleRing([longitude, latitude]: Position, metres: number, corners = 72): readonly Position[] {
  const high = metres / metresADegree;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: corners }, (_, index): Position => {
    const turn = (index / corners) * 2 * Math.PI;
    return [longitude + wide * Math.cos(turn), latitude + high * Math.sin(turn)];
  });
}
