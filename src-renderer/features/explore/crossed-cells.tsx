import { type ReactElement, useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { CrossedCell } from '../../../shared/model/crossing.ts';
import { crossedTable } from '../../../shared/presentation/crossed-table.ts';
import { bothStrands } from '../../../shared/presentation/crossed-words.ts';
import { crossedKey, type CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { type RowOrder, unsorted } from '../../tables/row-order.ts';
import { useArrangedTable } from '../../tables/use-arranged-table.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTextScale } from '../../ui/use-text-scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { chosenNext, type CrossedChoice, isChosen } from './crossed-choice.ts';
import { DirectionFilter } from './direction-filter.tsx';
import { fitTable } from './fit-table.ts';
import { useTablePlot } from './use-table-plot.ts';

interface CrossedCellsProps {
  readonly reading: CrossedReading;
  readonly choice: CrossedChoice;
  readonly onChoose: (choice: CrossedChoice) => void;
  readonly onAskHidden: (cell: CrossedCell, at: HTMLElement) => void;
}

/** The cells of two strands as a table: each with its interval and how it compares; sorted, filtered and chosen here. */
export function CrossedCells({ reading, choice, onChoose, onAskHidden }: CrossedCellsProps): ReactElement {
  const [frame, width] = useWidth();
  const [order, setOrder] = useState<RowOrder>(unsorted);
  const label = `Each group by ${withinSentence(bothStrands(reading.crossing))}`;
  const table = useMemo(() => crossedTable(reading), [reading]);
  const arranged = useArrangedTable(table, order);
  const named = useMemo(() => ({ ...arranged, caption: label }), [arranged, label]);
  const scale = useTextScale();
  const fit = useMemo(
    () => fitTable(table, { width: width / scale, hasPlot: true, isLow: true, keepsRatio: true }),
    [table, width, scale],
  );
  const spec = useTablePlot(arranged, fit.plotWidth, fit.step * scale);
  const cellOf = (key: string) => reading.crossing.cells.find(({ categories }) => crossedKey(categories) === key);
  const also = reading.crossing.cells
    .filter(({ categories: [first, second] }) => isChosen(choice, first, second))
    .map(({ categories }) => crossedKey(categories));
  return (
    <section className="shares crossed-cells" aria-label={label}>
      <div className="crossed-cells-head">
        <h3>{label}</h3>
        <span className="spring" />
        <DirectionFilter order={order} onOrder={setOrder} />
        <SearchField
          className="field groups-filter"
          aria-label="Only groups named"
          value={order.typed}
          onChange={(typed) => setOrder((old) => ({ ...old, typed }))}
        >
          <Icon name="search" />
          <Input placeholder="Find a group" />
        </SearchField>
      </div>
      <div ref={frame}>
        {arranged.rows.length === 0 ? (
          <p className="empty">
            No rows match.{' '}
            <button type="button" className="text-button" onClick={() => setOrder(unsorted)}>
              Clear the filters
            </button>
          </p>
        ) : (
          <LinkedTable
            table={named}
            show={fit.show}
            selected={null}
            also={also}
            onSelect={(key) => {
              const cell = cellOf(key);
              if (cell !== undefined)
                onChoose(chosenNext(choice, { first: cell.categories[0], second: cell.categories[1] }));
            }}
            onAskHidden={(key, at) => {
              const cell = cellOf(key);
              if (cell !== undefined) onAskHidden(cell, at);
            }}
            step={fit.step}
            plotWidth={fit.plotWidth}
            plot={spec !== null && <VegaChart spec={spec} />}
            order={order}
            onOrder={(by) =>
              setOrder((old) => ({
                ...old,
                by,
                descending: old.by === by ? !old.descending : by !== 'group',
              }))
            }
          />
        )}
      </div>
      <div className="groups-notes tiny muted">
        {table.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}
