import { type ReactElement, useState } from 'react';
import type { ChartKind } from '../../../shared/model/chart-kind.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { StaticTable } from '../../tables/static-table.tsx';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { useExploreLook } from './look-store.ts';
import type { Selection } from './selection.ts';
import { useExploreChart } from './use-explore-chart.ts';

interface ChartPanelProps {
  readonly view: EvidenceView;
  readonly kind: ChartKind;
  readonly selection: Selection;
}

/** One chart with its finding as its title, how to read it, and its numbers as a table in its place. */
export function ChartPanel({ view, kind, selection }: ChartPanelProps): ReactElement {
  const theme = useChartTheme();
  const [frame, width] = useWidth();
  const [isTable, setIsTable] = useState(false);
  const { areas } = useExploreLook();
  const chart = useExploreChart(view, kind, selection, { theme, width, areas });
  return (
    <Panel label={chart?.title ?? 'Chart'} className="chart-panel">
      <div className="chart-head">
        <div>
          <h2>{chart?.title ?? ' '}</h2>
          <p className="tiny muted">{chart?.subtitle ?? ' '}</p>
        </div>
        <Button kind="quiet" onPress={() => setIsTable(!isTable)}>
          {isTable ? 'Show the chart' : 'Data table'}
        </Button>
      </div>
      <div className="chart-scroll" role="group" aria-label="Chart" tabIndex={0}>
        <div ref={frame}>
          {chart === null ? (
            <LoadingBar text="Drawing the lines of chance…" />
          ) : isTable ? (
            <StaticTable table={chart.table} />
          ) : chart.spec === null ? (
            <p className="empty">{chart.description}</p>
          ) : (
            <VegaChart spec={chart.spec} description={chart.description} />
          )}
        </div>
        {!isTable && (
          <div className="groups-notes tiny muted">
            {chart?.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}
