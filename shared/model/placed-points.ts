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
  /** In none of these areas, though in one of those that the workspace uses. */
  | 'between-areas'
  | 'outside-uk'
  | 'outside-areas';

/** The reasons of points whose position is known and lies outside the whole; what lacks one of the others may lie inside. */
export const outsideReasons: readonly PointReason[] = ['outside-uk', 'outside-areas'];

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
  /** Of the rows outside every area, those that lie close to one, as points beside a coarsely drawn border do. */
  readonly near: { readonly rows: number; readonly metres: number };
  /** What an officer must know of it, such as "Latitude and longitude look swapped in 40 rows." */
  readonly says: readonly string[];
}

/** How many of placed points have a position, and how many of these lie outside the whole. */
export function pointsOutside({ placed, notPlaced }: Pick<PlacedPoints, 'placed' | 'notPlaced'>): {
  readonly positions: number;
  readonly outside: number;
} {
  const sum = (reasons: readonly PointReason[]): number =>
    notPlaced.reduce((total, { because, rows }) => (reasons.includes(because) ? total + rows : total), 0);
  const outside = sum(outsideReasons);
  return { positions: placed + sum(['between-areas']) + outside, outside };
}
