import type { ReactElement } from 'react';
import type { CrossedCell } from '../../../shared/model/crossing.ts';
import { crossedCellWords } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { statusSymbols } from '../../../shared/model/status.ts';
import { type CrossedFigure, heatMark } from './crossed-figures.ts';

interface HeatCellProps {
  readonly reading: CrossedReading;
  readonly cell: CrossedCell;
  readonly figure: CrossedFigure;
  readonly isChosen: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onVisit: () => void;
  readonly onChoose: () => void;
  readonly onAskHidden: (at: HTMLElement) => void;
}

/** People of both characteristics as one cell: figure, marks and colour for the eye, all of it in words to be read out. */
export function HeatCell({
  reading,
  cell,
  figure,
  isChosen,
  tabIndex,
  onFocus,
  onVisit,
  onChoose,
  onAskHidden,
}: HeatCellProps): ReactElement {
  const { status, text, step, symbol, isUnreliable, isZero } = heatMark(
    cell,
    figure,
    reading.mayBeChance(cell.categories),
  );
  const isHidden = status === 'suppressed';
  const kind = status !== 'value' ? `heat-${status}` : step === null ? 'heat-plain' : `heat-step heat-${String(step)}`;
  return (
    <td
      role="gridcell"
      className={`heat-cell ${kind}${isUnreliable ? ' heat-unreliable' : ''}`}
      aria-selected={isChosen}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onMouseEnter={onVisit}
      onClick={(event) => (isHidden ? onAskHidden(event.currentTarget) : onChoose())}
      {...(isHidden ? { 'aria-haspopup': 'dialog' as const } : {})}
    >
      <span aria-hidden="true" className="heat-figure">
        {symbol !== '' && <span className="heat-symbol">{symbol}</span>}
        <span className={isZero ? 'ringed-zero' : 'heat-number'}>
          {status === 'value' || status === 'low' ? text : statusSymbols[status]}
        </span>
        {isUnreliable && <span className="heat-care">[u]</span>}
      </span>
      <span className="only-read">{crossedCellWords(reading, cell)}</span>
    </td>
  );
}
