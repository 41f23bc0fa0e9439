import { type KeyboardEvent, memo, type ReactElement, useRef, useState } from 'react';
import type { CrossedCell } from '../../../shared/model/crossing.ts';
import { bothStrands } from '../../../shared/presentation/crossed-words.ts';
import { crossedKey, type CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { type GridPlace, gridStep } from '../../tables/grid-keys.ts';
import { HeatCell } from './crossed-cell.tsx';
import { chosenNext, type CrossedChoice, isChosen } from './crossed-choice.ts';
import type { CrossedFigure } from './crossed-figures.ts';

/** From so many columns on, their names stand upright. */
const manyColumns = 9;

interface CrossedHeatMapProps {
  readonly reading: CrossedReading;
  readonly figure: CrossedFigure;
  readonly choice: CrossedChoice;
  readonly onChoose: (choice: CrossedChoice) => void;
  /** The cell under the pointer or the focus; null when both have left. */
  readonly onVisit: (cell: CrossedCell | null) => void;
  readonly onAskHidden: (cell: CrossedCell, at: HTMLElement) => void;
}

/** Two strands at once as a grid: one goes down, the other across; arrow keys reach every cell, row and column. */
export const CrossedHeatMap = memo(function CrossedHeatMap(props: CrossedHeatMapProps): ReactElement {
  const { reading, figure, choice, onChoose, onVisit, onAskHidden } = props;
  const [down, across] = reading.crossing.strands;
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 1, column: 1 });
  const cells = new Map(reading.crossing.cells.map((cell) => [crossedKey(cell.categories), cell]));
  const size = { rows: down.categories.length + 1, columns: across.categories.length + 1 };
  const [row, column] = [Math.min(place.row, size.rows - 1), Math.min(place.column, size.columns - 1)];
  const choose = (first: string | null, second: string | null): void => onChoose(chosenNext(choice, { first, second }));
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    const [first, second] = [down.categories[row - 1]?.code ?? null, across.categories[column - 1]?.code ?? null];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const cell = first === null || second === null ? undefined : cells.get(crossedKey([first, second]));
      if (event.key === 'Enter' && cell !== undefined && event.target.ariaHasPopup === 'dialog')
        onAskHidden(cell, event.target);
      else if (first !== null || second !== null) choose(first, second);
      return;
    }
    const next = gridStep({ row, column }, event.key, event.ctrlKey, size);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    grid.current?.rows[next.row]?.cells[next.column]?.focus();
  };
  const stop = (at: GridPlace) => ({
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setPlace(at),
  });
  return (
    <table
      className={across.categories.length >= manyColumns ? 'heat-map heat-map-many' : 'heat-map'}
      role="grid"
      aria-label={`${bothStrands(reading.crossing)} together`}
      aria-multiselectable
      ref={grid}
      onKeyDown={press}
      onMouseLeave={() => onVisit(null)}
      onBlur={() => onVisit(null)}
    >
      <thead>
        <tr>
          <th role="columnheader" scope="col" className="heat-corner" {...stop({ row: 0, column: 0 })}>
            <span>{across.title} →</span>
            <span>{down.title} ↓</span>
          </th>
          {across.categories.map(({ code, label }, index) => (
            <th
              key={code}
              role="columnheader"
              scope="col"
              className="heat-column"
              aria-selected={choice.first === null && isChosen(choice, null, code)}
              onClick={() => choose(null, code)}
              {...stop({ row: 0, column: index + 1 })}
            >
              <span>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.categories.map(({ code: first, label }, rowIndex) => (
          <tr key={first}>
            <th
              role="rowheader"
              scope="row"
              className="heat-row"
              aria-selected={choice.second === null && isChosen(choice, first, null)}
              onClick={() => choose(first, null)}
              {...stop({ row: rowIndex + 1, column: 0 })}
            >
              {label}
            </th>
            {across.categories.map(({ code: second }, columnIndex) => {
              const cell = cells.get(crossedKey([first, second]));
              const at = stop({ row: rowIndex + 1, column: columnIndex + 1 });
              if (cell === undefined) return <td key={second} role="gridcell" className="heat-cell" {...at} />;
              return (
                <HeatCell
                  key={second}
                  reading={reading}
                  cell={cell}
                  figure={figure}
                  isChosen={isChosen(choice, first, second)}
                  tabIndex={at.tabIndex}
                  onFocus={() => {
                    at.onFocus();
                    onVisit(cell);
                  }}
                  onVisit={() => onVisit(cell)}
                  onChoose={() => choose(first, second)}
                  onAskHidden={(element) => onAskHidden(cell, element)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
