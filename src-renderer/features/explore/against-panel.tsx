import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { areaKeySchema } from '../../../shared/model/area.ts';
import { againstTable, elsewhereRows } from '../../../shared/presentation/against-table.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useTextScale } from '../../ui/use-text-scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { Comparator } from './comparator.ts';
import { fitTable } from './fit-table.ts';
import { routeOf, type Selection } from './selection.ts';
import { useTablePlot } from './use-table-plot.ts';

interface AgainstPanelProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly comparator: Comparator;
}

/** Each group here against the same group in the place that was chosen. */
export function AgainstPanel({ view, selection, comparator }: AgainstPanelProps): ReactElement {
  const { queries } = useEngine();
  const other = areaKeySchema.safeParse(comparator.id);
  const asked = useQuery(
    queries.explore.against.queryOptions({
      input: other.success
        ? { measure: selection.measure.id, strand: view.strand, area: view.area, other: other.data }
        : skipToken,
    }),
  );
  return other.success ? (
    <Asked query={asked} loading="Comparing the two areas…">
      {(rows) => <Rows view={view} selection={selection} rows={rows} place={comparator.place} />}
    </Asked>
  ) : (
    <Rows view={view} selection={selection} rows={elsewhereRows(view)} place={comparator.place} />
  );
}

interface RowsProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly rows: Parameters<typeof againstTable>[1];
  readonly place: string;
}

function Rows({ view, selection, rows, place }: RowsProps): ReactElement {
  const [frame, width] = useWidth();
  const table = useMemo(() => againstTable(view, rows, place), [view, rows, place]);
  const scale = useTextScale();
  const fit = fitTable(table, { width: width / scale, hasPlot: true, isLow: false, keepsRatio: true });
  const spec = useTablePlot(table, fit.plotWidth, fit.step * scale);
  return (
    <Panel label={table.caption} className="groups">
      <h2 className="groups-title">{table.caption}</h2>
      <div className="groups-scroll" ref={frame}>
        <LinkedTable
          table={table}
          show={fit.show}
          selected={selection.category}
          onSelect={(key) => navigate(routeOf(selection, { category: key === selection.category ? null : key }))}
          step={fit.step}
          plotWidth={fit.plotWidth}
          plot={spec !== null && <VegaChart spec={spec} />}
        />
        <div className="groups-notes tiny muted">
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </Panel>
  );
}
