import type { Position } from '../../../shared/model/custom-area.ts';

/** All within so many metres of a place. */
export interface Circle {
  readonly centre: Position;
  readonly metres: number;
  readonly place: string;
}
