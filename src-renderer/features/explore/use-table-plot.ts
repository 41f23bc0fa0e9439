import { useMemo } from 'react';
import type { ChartSpec } from '../../../shared/model/profile.ts';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { describePlot } from '../../../shared/presentation/describe-plot.ts';
import { plotSpec } from '../../../shared/presentation/plot-spec.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';

/** What the column of a plot leaves for its marks: so much less than its width in pixels. */
const plotMargin = 48;

/** The intervals of a table as drawn beside its rows; null where there is no room for them. */
export function useTablePlot(table: TableModel, plotWidth: number, step: number): ChartSpec | null {
  const theme = useChartTheme();
  return useMemo(
    () =>
      plotWidth === 0
        ? null
        : plotSpec(table, describePlot(table), { theme, width: plotWidth - plotMargin, step, labels: false }),
    [table, theme, plotWidth, step],
  );
}
