import type { ReactElement } from 'react';
import type { PlotScale, TableCell } from '../../shared/model/table-model.ts';
import { directionMarks } from '../../shared/presentation/direction-marks.ts';
import { chanceSymbol } from '../../shared/presentation/screen-words.ts';
import { plotPosition, positionOn } from '../../shared/presentation/plot-position.ts';

const width = 136;
const height = 20;
const inset = 8;
/** The lines of the scale run on through rows of two or three lines; the cell clips them. */
const beyond = 40;
const across = (position: number): number => inset + position * (width - 2 * inset);

export const rowPlotWidth = width;
export const rowPlotInset = inset;

/** Where a value lies across a row's plot, in CSS pixels, for the scale above it. */
export function rowPlotX(scale: PlotScale, value: number): number {
  return across(positionOn(scale, value));
}

interface RowPlotProps {
  readonly scale: PlotScale;
  readonly cell: Extract<TableCell, { kind: 'plot' }>;
}

/** One row's point and interval on its table's scale; the figures beside it say the same in numbers. */
export function RowPlot({ scale, cell }: RowPlotProps): ReactElement {
  const position = plotPosition(scale, cell);
  const reference = across(positionOn(scale, scale.reference));
  return (
    <svg className="row-plot" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {scale.ticks.map(({ value }) => (
        <path
          key={value}
          className="row-grid"
          d={`M${across(positionOn(scale, value))} ${-beyond}v${height + 2 * beyond}`}
        />
      ))}
      <path className="row-reference" d={`M${reference} ${-beyond}v${height + 2 * beyond}`} />
      {position === null ? <MissingRow status={cell.status} /> : <Mark position={position} cell={cell} />}
    </svg>
  );
}

function MissingRow({ status }: { readonly status: RowPlotProps['cell']['status'] }): ReactElement | null {
  if (status !== 'suppressed' && status !== 'not-available') return null;
  const hidden = status === 'suppressed';
  return (
    <>
      <rect x={inset} y="4" width="96" height="12" fill={hidden ? 'url(#strand-hatch)' : 'url(#strand-lines)'} />
      <rect className="row-paper" x="30" y="3" width="52" height="14" />
      <text x="56" y="14" textAnchor="middle">
        {hidden ? '[c] hidden' : '[x]'}
      </text>
    </>
  );
}

function Mark({
  position,
  cell,
}: {
  readonly position: NonNullable<ReturnType<typeof plotPosition>>;
  readonly cell: RowPlotProps['cell'];
}): ReactElement {
  const { colour, shape } = directionMarks[cell.direction];
  const x = across(position.point);
  const middle = height / 2;
  return (
    <g className={`row-mark row-${colour}${cell.reliable ? '' : ' row-unreliable'}`}>
      <path className="row-interval" d={`M${across(position.from)} ${middle}H${across(position.to)}`} />
      {position.leavesRight && <path className="row-arrow" d={`M${across(1) - 4} ${middle - 4}l5 4l-5 4`} />}
      {position.leavesLeft && <path className="row-arrow" d={`M${across(0) + 4} ${middle - 4}l-5 4l5 4`} />}
      <path className="row-point" d={pointPath(cell.value === 0 ? 'circle' : shape, x, middle)} />
      {cell.mayBeChance === true && (
        <text x={x + 6} y={middle - 1}>
          {chanceSymbol}
        </text>
      )}
    </g>
  );
}

function pointPath(shape: (typeof directionMarks)[keyof typeof directionMarks]['shape'], x: number, y: number): string {
  switch (shape) {
    case 'triangle-up':
      return `M${x - 5} ${y + 4}h10l-5 -8.5z`;
    case 'triangle-down':
      return `M${x - 5} ${y - 4}h10l-5 8.5z`;
    case 'circle':
      return `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0`;
    case 'diamond':
      return `M${x} ${y - 5}l5 5l-5 5l-5 -5z`;
  }
}
