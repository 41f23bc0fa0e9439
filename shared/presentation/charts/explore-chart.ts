import { assertNever } from '../../base/assert-never.ts';
import { everyone } from '../../model/breakdown.ts';
import type { Funnel } from '../../model/funnel.ts';
import type { ChartSpec } from '../../model/profile.ts';
import type { TableModel } from '../../model/table-model.ts';
import { areaTable } from '../area-table.ts';
import { breakdownTable } from '../breakdown-table.ts';
import { describePlot } from '../describe-plot.ts';
import type { EvidenceView } from '../evidence-view.ts';
import { readView } from '../evidence-view.ts';
import { labelWidth, plotPadding } from '../plot-axes.ts';
import { plotSpec } from '../plot-spec.ts';
import { representationTable } from '../representation-table.ts';
import { describeShares, sharesChart } from '../shares-chart.ts';
import { rateUnit } from '../subtitle.ts';
import { agePyramid, describePyramid } from './age-pyramid.ts';
import type { ChartSize } from './chart-frame.ts';
import type { ChartKind } from '../../model/chart-kind.ts';
import { crossTable } from './cross-table.ts';
import { describeFunnel, funnelChart, funnelTitle } from './funnel-chart.ts';
import { describeHeatMap, heatMap } from './heat-map.ts';
import { rankedBars } from './ranked-bars.ts';
import { describeMultiples, smallMultiples } from './small-multiples.ts';

/** A chart with all that stands around it. */
export interface ExploreChart {
  readonly kind: ChartKind;
  /** The finding, without a full stop. */
  readonly title: string;
  readonly subtitle: string;
  /** The chart in words. */
  readonly description: string;
  /** Null where nothing can be drawn. */
  readonly spec: ChartSpec | null;
  /** Its numbers. */
  readonly table: TableModel;
  /** How it is to be read. */
  readonly notes: readonly string[];
}

export interface ExploreChartOptions extends ChartSize {
  readonly areaKind: string;
  /** The group that areas are shown for; everyone where null. */
  readonly category: string | null;
  /** Areas that stand out. */
  readonly chosen: readonly string[];
  /** For the funnel; null where it cannot be made. */
  readonly funnel: Funnel | null;
}

const colourKey = '▲ higher, ▼ lower, ● no clear difference from everyone else; hollow: read with care.';

/** One view of released evidence as a chart of the wanted kind. */
export function exploreChart(view: EvidenceView, kind: ChartKind, options: ExploreChartOptions): ExploreChart {
  const { theme, width, areaKind } = options;
  const { breakdown } = readView(view);
  const { measure } = breakdown;
  switch (kind) {
    case 'intervals':
    case 'ranked': {
      const table = breakdownTable(view, { totals: false });
      const description = describePlot(table);
      const names = table.rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : ''));
      const inner = Math.max(160, width - labelWidth(names) - plotPadding.right);
      const spec =
        kind === 'ranked'
          ? rankedBars(table, description, { theme, width })
          : plotSpec(table, description, { theme, width: inner, step: 26, labels: true });
      return {
        ...wordsOf(kind, table),
        description,
        spec,
        notes: [kind === 'ranked' ? `Bar: rate. Line: its 95% interval. ${colourKey}` : colourKey, ...table.notes],
      };
    }
    case 'shares': {
      const table = representationTable(view, { show: ['interval'] });
      return {
        ...wordsOf(kind, table),
        description: describeShares(view),
        spec: sharesChart(view, { theme, width: Math.max(160, width - sharesMargin(table)), step: 26 }),
        notes: [
          `Point and line: share of ${measure.unit} with its 95% interval. Tick: share of ${measure.people}.`,
          ...table.notes,
        ],
      };
    }
    case 'pyramid': {
      const table = representationTable(view, { show: ['interval'] });
      return {
        ...wordsOf(kind, table),
        description: describePyramid(view),
        spec: agePyramid(view, { theme, width }),
        notes: [
          `Left: share of ${measure.unit}, with its 95% interval. Right: share of ${measure.people}.`,
          ...table.notes,
        ],
      };
    }
    case 'funnel':
      return funnelOf(view, options);
    case 'heat-map': {
      const table = crossTable(view, areaKind);
      return {
        ...wordsOf(kind, table),
        description: describeHeatMap(view, areaKind),
        spec: heatMap(view, areaKind, { theme, width }),
        notes: [
          `Darker is further from nothing. ▲ ▼: clearly higher or lower than everyone else in that ${areaKind}; u: read with care.`,
          ...table.notes,
        ],
      };
    }
    case 'multiples': {
      const table = crossTable(view, areaKind);
      return {
        ...wordsOf(kind, table),
        description: describeMultiples(view, areaKind),
        spec: smallMultiples(view, areaKind, { theme, width }),
        notes: [`${colourKey} Dashed: ${readView(view).whole.name} as a whole.`, ...table.notes],
      };
    }
    default:
      return assertNever(kind);
  }
}

function wordsOf(kind: ChartKind, table: TableModel): Pick<ExploreChart, 'kind' | 'title' | 'subtitle' | 'table'> {
  return { kind, title: table.caption, subtitle: table.subtitle, table };
}

function sharesMargin(table: TableModel): number {
  const names = table.rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : ''));
  return labelWidth(names) + plotPadding.right;
}

function funnelOf(view: EvidenceView, options: ExploreChartOptions): ExploreChart {
  const { areaKind, funnel, theme, width, chosen } = options;
  const { breakdown, whole } = readView(view);
  const table = areaTable(view, options.category ?? everyone, { areaKind, totals: false, show: ['interval', 'ratio'] });
  const words = { areaKind, unit: rateUnit(breakdown), people: breakdown.measure.people, whole: whole.name };
  if (funnel === null) {
    const none = `The rate of ${whole.name} is hidden or not available, so no funnel can be drawn`;
    return { ...wordsOf('funnel', table), title: none, description: `${none}.`, spec: null, notes: [] };
  }
  return {
    ...wordsOf('funnel', table),
    title: funnelTitle(funnel, words),
    description: describeFunnel(funnel, words),
    spec: funnelChart(funnel, { ...words, chosen }, { theme, width }),
    notes: [
      `If only chance were at work, 1 ${areaKind} in 20 would lie beyond the inner lines (95%) and 1 in 500 beyond the outer (99.8%); exact Poisson, about the rate of ${whole.name} as a whole. ▲ ▼ beyond a line, filled beyond the outer.`,
      ...(funnel.absent.length === 0
        ? []
        : [`Not drawn, as hidden or not available: ${funnel.absent.map(({ name }) => name).join(', ')}.`]),
    ],
  };
}
