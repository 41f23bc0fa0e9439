import { type ReactElement, useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { breakdownTable } from '../../../shared/presentation/breakdown-table.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { summaryParagraph } from '../../../shared/presentation/summary-words.ts';
import { navigate } from '../../app/use-route.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { type RowOrder, unsorted } from '../../tables/row-order.ts';
import { useArrangedTable } from '../../tables/use-arranged-table.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useTextScale } from '../../ui/use-text-scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { BoundsTable } from './bounds-table.tsx';
import { DirectionFilter } from './direction-filter.tsx';
import { fitTable } from './fit-table.ts';
import { changeLook, toggled, useExploreLook } from './look-store.ts';
import { Missingness } from './missingness.tsx';
import { routeOf, type Selection } from './selection.ts';
import { onlySelected, SelectedOnly } from './selected-only.tsx';
import { ShareTable } from './share-table.tsx';
import { useAskWhy } from './why-hidden-context.tsx';
import { useTablePlot } from './use-table-plot.ts';

/** Fewer groups than this are seen at a glance, and need no finding. */
const manyGroups = 7;

interface GroupPanelProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly hasPlot: boolean;
  readonly hasMissingness: boolean;
}

/** The categories of the strand: who, of how many, at what rate, and how that compares; the plot stands level with its rows. */
export function GroupPanel({ view, selection, hasPlot, hasMissingness }: GroupPanelProps): ReactElement {
  const askWhy = useAskWhy();
  const isLow = useMedia('(max-height: 800px)');
  const [frame, width] = useWidth();
  const [order, setOrder] = useState<RowOrder>(unsorted);
  const table = useMemo(() => breakdownTable(view, { totals: false }), [view]);
  const isDoubtful = table.rows.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'plot' && cell.mayBeChance === true),
  );
  const summary = useMemo(() => summaryParagraph(view), [view]);
  const { groups, areas, isOnlySelected } = useExploreLook();
  const kept = useMemo(
    () => onlySelected(table, isOnlySelected, groups, selection.category),
    [table, isOnlySelected, groups, selection.category],
  );
  const arranged = useArrangedTable(kept, order);
  const scale = useTextScale();
  const fit = useMemo(
    () => fitTable(table, { width: width / scale, hasPlot, isLow }),
    [table, width, scale, hasPlot, isLow],
  );
  const spec = useTablePlot(arranged, fit.plotWidth, fit.step * scale);
  const sortBy = (by: string): void =>
    setOrder((old) => ({ ...old, by, descending: old.by === by ? !old.descending : by !== 'category' }));
  return (
    <Panel label={table.caption} className="groups">
      <h2 className="groups-title">{table.caption}</h2>
      <div className="groups-head">
        <p className="direction-key">
          <span className="key-against">Against everyone else:</span>
          <span className="key-higher">▲ higher</span>
          <span>● no clear difference</span>
          <span className="key-lower">▼ lower</span>
          {isDoubtful && <span>? may be chance</span>}
          <span className="key-hollow">hollow [u]: read with care</span>
        </p>
        <span className="spring" />
        <SelectedOnly count={groups.length} areas={areas.length} isOnly={isOnlySelected} />
        {table.rows.length >= manyGroups && (
          <>
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
          </>
        )}
      </div>
      <div className="groups-scroll" ref={frame}>
        {arranged.rows.length === 0 ? (
          <p className="empty">
            No rows match.{' '}
            <button type="button" className="text-button" onClick={() => setOrder(unsorted)}>
              Clear the filters
            </button>
          </p>
        ) : (
          <LinkedTable
            table={arranged}
            show={fit.show}
            selected={selection.category}
            onSelect={(key) => navigate(routeOf(selection, { category: key === selection.category ? null : key }))}
            also={groups}
            onExtend={(key) => changeLook({ groups: toggled(groups, key) })}
            onAskHidden={(category, cell) => askWhy({ category, area: view.area }, cell)}
            step={fit.step}
            plotWidth={fit.plotWidth}
            plot={spec !== null && <VegaChart spec={spec} />}
            order={order}
            onOrder={sortBy}
          />
        )}
        <div className="groups-notes tiny muted">
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {summary !== '' && <p>{summary}</p>}
        </div>
        <ShareTable view={view} selection={selection} width={width} hasPlot={hasPlot} isLow={isLow} />
        <BoundsTable view={view} selection={selection} step={fit.step} />
      </div>
      {hasMissingness && <Missingness view={view} />}
    </Panel>
  );
}
