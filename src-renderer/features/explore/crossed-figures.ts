import type { CrossedCell } from '../../../shared/model/crossing.ts';
import type { CellStatus } from '../../../shared/model/status.ts';
import { crossedClass } from '../../../shared/presentation/crossed-classes.ts';
import { directionMarks } from '../../../shared/presentation/direction-marks.ts';
import { isClear, printEstimate, ratioDecimals } from '../../../shared/presentation/format-estimate.ts';

/** What the cells of the heat map print. */
export type CrossedFigure = 'rate' | 'ratio';

/** How a cell is drawn: its figure or the status in its place, its colour's step and its marks. */
export interface HeatMark {
  readonly status: CellStatus;
  readonly text: string;
  /** 1 to 7; null where there is no comparison to colour. */
  readonly step: number | null;
  /** ▲ or ▼ where the difference is clear. */
  readonly symbol: string;
  readonly isUnreliable: boolean;
  readonly isZero: boolean;
}

/** The mark of a cell, made of released values alone. */
export function heatMark({ rate, versusOthers }: CrossedCell, figure: CrossedFigure, mayBeChance: boolean): HeatMark {
  const estimate = figure === 'rate' ? rate : versusOthers.ratio;
  const places = figure === 'rate' ? 1 : ratioDecimals([versusOthers]);
  const { text, status } = printEstimate(estimate, places);
  const { ratio, direction } = versusOthers;
  return {
    status,
    text,
    step: crossedClass(versusOthers, mayBeChance),
    symbol:
      isClear(direction) && ratio.status === 'value'
        ? `${directionMarks[direction].symbol}${mayBeChance ? '?' : ''}`
        : '',
    isUnreliable: estimate.status === 'value' && !estimate.reliable,
    isZero: estimate.status === 'value' && estimate.value === 0,
  };
}
