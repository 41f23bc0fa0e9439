import { assertNever } from '../base/assert-never.ts';
import type { ChartSpec } from '../model/profile.ts';
import { areaTable } from './area-table.ts';
import type { AreaTableOptions } from './area-table.ts';
import { breakdownTable } from './breakdown-table.ts';
import type { BreakdownSort } from './breakdown-table.ts';
import type { ChartTheme } from './chart-theme.ts';
import { describePlot } from './describe-plot.ts';
import type { EvidenceView } from './evidence-view.ts';
import { plotSpec } from './plot-spec.ts';
import { representationTable } from './representation-table.ts';

export interface IntervalChartOptions {
  readonly theme: ChartTheme;
  /** Of the plot itself, without its labels, in CSS pixels. */
  readonly width: number;
  /** Height of a row in CSS pixels, so that the rows stand level with a table's. */
  readonly step: number;
  /** Names at the left, for a chart that stands alone; a chart beside a table has none. */
  readonly labels: boolean;
  readonly sort?: BreakdownSort;
}

/** What a chart shows: the categories' rates, their representation ratios, or the areas' rates for one category. */
export type IntervalChartSubject =
  | { readonly kind: 'rates' }
  | { readonly kind: 'representation' }
  | ({ readonly kind: 'areas'; readonly category: string } & Pick<AreaTableOptions, 'areaKind'>);

/** Rates (or ratios) with their intervals, one row each, in the order of the table of the same subject. */
export function intervalChart(
  view: EvidenceView,
  subject: IntervalChartSubject,
  options: IntervalChartOptions,
): ChartSpec {
  const table = tableOf(view, subject, options.sort);
  return plotSpec(table, describePlot(table), options);
}

/** Shares of users over shares of the population, on a log axis with "same" marked. */
export function representationChart(view: EvidenceView, options: IntervalChartOptions): ChartSpec {
  return intervalChart(view, { kind: 'representation' }, options);
}

function tableOf(view: EvidenceView, subject: IntervalChartSubject, sort: BreakdownSort | undefined) {
  switch (subject.kind) {
    case 'rates':
      return breakdownTable(view, sort === undefined ? { totals: false } : { sort, totals: false });
    case 'representation':
      return representationTable(view, { sort: sort === 'list' ? 'list' : 'ratio' });
    case 'areas':
      return areaTable(view, subject.category, {
        totals: false,
        sort: sort === 'list' ? 'name' : 'rate',
        ...(subject.areaKind === undefined ? {} : { areaKind: subject.areaKind }),
      });
    default:
      return assertNever(subject);
  }
}
