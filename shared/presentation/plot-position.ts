import type { PlotScale, TableCell } from '../model/table-model.ts';

/** Where an interval lies on its axis, from 0 (left end) to 1 (right end). */
export interface PlotPosition {
  readonly point: number;
  readonly from: number;
  readonly to: number;
  /** The interval goes on beyond the axis: draw an arrow instead of an end. */
  readonly leavesLeft: boolean;
  readonly leavesRight: boolean;
}

/** Where a value lies on a scale: 0 at its left end, 1 at its right end, beyond them outside. */
export function positionOn(scale: PlotScale, value: number): number {
  const [low, high] = scale.domain;
  if (scale.scale === 'linear') return (value - low) / (high - low);
  return value <= 0 ? -Infinity : Math.log(value / low) / Math.log(high / low);
}

/** The value at a place on the scale; the inverse of `positionOn`. */
export function valueAt(scale: PlotScale, position: number): number {
  const [low, high] = scale.domain;
  return scale.scale === 'linear' ? low + position * (high - low) : low * (high / low) ** position;
}

/** How to draw a plot cell, clamped to its scale; null where there is no number to draw. */
export function plotPosition(scale: PlotScale, cell: Extract<TableCell, { kind: 'plot' }>): PlotPosition | null {
  if (cell.value === null || cell.lower === null) return null;
  const from = positionOn(scale, cell.lower);
  const to = cell.upper === null ? Infinity : positionOn(scale, cell.upper);
  return {
    point: clamp(positionOn(scale, cell.value)),
    from: clamp(from),
    to: clamp(to),
    leavesLeft: from < -1e-9,
    leavesRight: to > 1 + 1e-9,
  };
}

function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}
