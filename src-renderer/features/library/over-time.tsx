import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import { areaCodeSchema, type AreaCode } from '../../../shared/model/area.ts';
import type { Trend } from '../../../shared/model/trend.ts';
import { trendChart } from '../../../shared/presentation/charts/trend-chart.ts';
import { describeTrend, trendTable, trendTitle } from '../../../shared/presentation/trend-table.ts';
import { PatternDefinitions } from '../../charts/pattern-definitions.tsx';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { useEngine } from '../../client/queries.ts';
import { StaticTable } from '../../tables/static-table.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { useWidth } from '../../ui/use-width.ts';

interface OverTimeProps {
  readonly summary: DatasetSummary;
  readonly onClose: () => void;
}

const everywhere = 'everywhere';

/** Whether a dataset is a table of counts by period. */
export function isOverTime({ dataset, unread }: DatasetSummary): boolean {
  const kinds = Object.values(dataset.roles).map(({ kind }) => kind);
  return unread === undefined && dataset.kind === 'aggregate' && kinds.includes('count') && kinds.includes('period');
}

/** A table's counts over its periods, with the band of what may lie behind each; for this machine's eyes only. */
export function OverTime({ summary, onClose }: OverTimeProps): ReactElement {
  const { queries } = useEngine();
  const [area, setArea] = useState<AreaCode | null>(null);
  const trend = useQuery({
    ...queries.trends.read.queryOptions({ input: { dataset: summary.dataset.id, area } }),
    placeholderData: (before) => before,
  });
  return (
    <Panel label="Over time" className="preview over-time" isScrollable>
      <div className="panel-head">
        <h2>Over time</h2>
        <span className="spring" />
        {trend.data !== undefined && trend.data.areas.length > 1 && (
          <SearchableChooser
            label="Area"
            chosen={area ?? everywhere}
            choices={[
              { id: everywhere, title: 'All areas together' },
              ...trend.data.areas.map(({ code, name }) => ({ id: code, title: name })),
            ]}
            onChoose={(id) => setArea(id === everywhere ? null : areaCodeSchema.parse(id))}
          />
        )}
        <Button onPress={onClose}>Rows</Button>
      </div>
      <Asked query={trend} loading="Reading the table by period…">
        {(read) => <TrendPicture trend={read} />}
      </Asked>
    </Panel>
  );
}

function TrendPicture({ trend }: { readonly trend: Trend }): ReactElement {
  const theme = useChartTheme();
  const [frame, width] = useWidth();
  const table = useMemo(() => trendTable(trend), [trend]);
  const spec = useMemo(() => (width === 0 ? null : trendChart(trend, { theme, width })), [trend, theme, width]);
  return (
    <div className="over-time-body">
      <PatternDefinitions />
      <div>
        <h3 className="over-time-title">{trendTitle(trend)}</h3>
        <p className="tiny muted">{table.subtitle} The band holds the level behind a count 19 times in 20.</p>
      </div>
      <div ref={frame} className="over-time-chart">
        {spec !== null && <VegaChart spec={spec} description={describeTrend(trend)} />}
      </div>
      <StaticTable table={table} />
    </div>
  );
}
