import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { Breakdown } from '../model/breakdown.ts';
import type { PlotScale, TableColumn } from '../model/table-model.ts';

/** The columns of a table of rates that may be left out. */
export type RateColumn = 'interval' | 'plot' | 'ratio';

/** The columns of a table of rates: users, people, the rate and what of its interval, plot and ratio is shown. */
export function rateColumns(
  { measure }: Breakdown,
  label: { readonly id: string; readonly title: string },
  show: ReadonlySet<RateColumn>,
  plot: PlotScale | null,
): TableColumn[] {
  return [
    { kind: 'label', ...label },
    { kind: 'figure', id: 'users', title: startSentence(measure.unit) },
    { kind: 'figure', id: 'population', title: startSentence(measure.people) },
    { kind: 'figure', id: 'rate', title: `Per ${formatNumber(measure.multiplier)}`, strong: true },
    ...(show.has('interval') ? [{ kind: 'interval', id: 'interval', title: '95% interval' } as const] : []),
    ...(show.has('plot') && plot !== null
      ? [{ kind: 'plot', id: 'plot', title: 'Rate and interval', plot } as const]
      : []),
    ...(show.has('ratio') ? [{ kind: 'figure', id: 'ratio', title: 'Ratio' } as const] : []),
  ];
}
