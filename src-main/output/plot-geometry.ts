import type { PlotScale, TableCell } from '../../shared/model/table-model.ts';
import { statusSymbols } from '../../shared/model/status.ts';

type PlotCell = Extract<TableCell, { kind: 'plot' }>;

/** Where the parts of one row's interval plot stand; every position is a share of the plot's width, from 0 to 1. */
export type PlotMark =
  | { readonly kind: 'empty'; readonly text: string }
  | { readonly kind: 'hidden'; readonly text: string }
  | {
      readonly kind: 'interval';
      readonly from: number;
      readonly to: number;
      /** Null where the estimate itself lies outside the scale. */
      readonly at: number | null;
      readonly leavesLeft: boolean;
      readonly leavesRight: boolean;
      readonly shape: 'up' | 'down' | 'dot' | 'ring';
      readonly tone: 'higher' | 'lower' | 'plain';
      readonly reliable: boolean;
      /** The difference may be chance: a question mark stands beside the point. */
      readonly mayBeChance: boolean;
    };

/** The place of a value on a scale as a share of its width; below 0 or above 1 where it lies outside. */
export function placeOnScale(scale: Pick<PlotScale, 'scale' | 'domain'>, value: number): number {
  const [low, high] = scale.domain;
  if (scale.scale === 'linear') return (value - low) / (high - low);
  return (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
}

/** Works out what a row's plot shows: a hidden value has a strip and no point, an interval that leaves the scale an arrow. */
export function plotMark(scale: Pick<PlotScale, 'scale' | 'domain'>, cell: PlotCell): PlotMark {
  if (cell.status === 'suppressed') return { kind: 'hidden', text: `${statusSymbols.suppressed} hidden` };
  if (cell.status !== 'value') return { kind: 'empty', text: statusSymbols[cell.status] };
  if (cell.value === null || cell.lower === null) return { kind: 'empty', text: '' };
  const from = placeOnScale(scale, cell.lower);
  const to = cell.upper === null ? Number.POSITIVE_INFINITY : placeOnScale(scale, cell.upper);
  const at = placeOnScale(scale, cell.value);
  return {
    kind: 'interval',
    from: within(from),
    to: within(to),
    at: at < 0 || at > 1 ? null : rounded(at),
    leavesLeft: from < 0,
    leavesRight: to > 1,
    shape: shapeOf(cell),
    tone: cell.direction === 'higher' || cell.direction === 'lower' ? cell.direction : 'plain',
    reliable: cell.reliable,
    mayBeChance: cell.mayBeChance ?? false,
  };
}

function shapeOf({ value, direction }: PlotCell): 'up' | 'down' | 'dot' | 'ring' {
  if (value === 0) return 'ring';
  if (direction === 'higher') return 'up';
  return direction === 'lower' ? 'down' : 'dot';
}

function within(share: number): number {
  return rounded(Math.min(1, Math.max(0, share)));
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
