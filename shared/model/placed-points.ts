/** Why a point was placed in no area. */
export type PointReason =
  | 'no-position'
  /** 0 and 0, which stands for no position in many systems. */
  | 'zero'
  /** Latitude where longitude belongs, and the other way round. */
  | 'swapped'
  /** Kilometres where metres belong. */
  | 'kilometres'
  /** Degrees where metres belong, or metres where degrees belong. */
  | 'other-system'
  | 'outside-uk'
  | 'outside-areas';

/** The points of a relation, each with the area that it lies in. */
export interface PlacedPoints {
  /**
   * A relation, quoted for SQL, with a row for each row of the points' relation: "row" is its place in that relation's own
   * order, counted from 1; "area" the code of its area or null; "because" the reason for null.
   */
  readonly relation: string;
  readonly rows: number;
  readonly placed: number;
  /** The rows that were placed nowhere, by reason. */
  readonly notPlaced: readonly { readonly because: PointReason; readonly rows: number }[];
  /** What an officer must know of it, such as "Latitude and longitude look swapped in 40 rows." */
  readonly says: readonly string[];
}
