import { type ReactElement, useMemo } from 'react';
import { breakdownTable } from '../../../shared/presentation/breakdown-table.ts';
import { describePlot } from '../../../shared/presentation/describe-plot.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { labelWidth } from '../../../shared/presentation/plot-axes.ts';
import { plotSpec } from '../../../shared/presentation/plot-spec.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWidth } from '../../ui/use-width.ts';

const narrowest = 160;
const margins = 60;

/** The plot by itself, with its rows named. */
export function PlotPanel({ view }: { readonly view: EvidenceView }): ReactElement {
  const theme = useChartTheme();
  const [frame, width] = useWidth();
  const table = useMemo(() => breakdownTable(view, { totals: false }), [view]);
  const description = describePlot(table);
  const spec = useMemo(() => {
    const names = labelWidth(table.rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : '')));
    return width === 0
      ? null
      : plotSpec(table, description, {
          theme,
          width: Math.max(narrowest, width - names - margins),
          step: 26,
          labels: true,
        });
  }, [table, description, theme, width]);
  return (
    <Panel label={table.caption} className="plot-alone" isScrollable>
      <h2>{table.caption}</h2>
      <p className="tiny muted">{table.subtitle}</p>
      <div className="plot-scroll" ref={frame}>
        {spec !== null && <VegaChart spec={spec} description={description} />}
      </div>
    </Panel>
  );
}
