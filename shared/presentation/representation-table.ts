import { startSentence, withinSentence } from '../base/format-words.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { Direction, RepresentationRatio } from '../model/estimate.ts';
import type { TableColumn, TableModel } from '../model/table-model.ts';
import { cellsOf } from './breakdown-table.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { ratioDecimals } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { ratioScale } from './plot-scale.ts';
import { representationTitle } from './representation-title.ts';
import { populationWords } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import { countCell, estimateCell, fixedShareCell, intervalCell, plotCell } from './table-cells.ts';

export interface RepresentationTableOptions {
  /** "ratio" where left out; rows without a published ratio come last, in the code list's order. */
  readonly sort?: 'ratio' | 'list';
  readonly show?: readonly ('users' | 'interval' | 'plot')[];
}

/** Each category's share of users beside its share of the population, and the one divided by the other. */
export function representationTable(view: EvidenceView, options: RepresentationTableOptions = {}): TableModel {
  const reading = readView(view);
  const { breakdown, area } = reading;
  const { measure, strand } = breakdown;
  const show = new Set(options.show ?? ['users', 'interval', 'plot']);
  const listed = reading.categories.map(({ code, label }) => ({ key: code, label, row: reading.row(code) }));
  const ordered =
    options.sort === 'list' ? listed : orderByValue(listed, ({ row }) => publishedValue(row?.representation));
  const ratios = ordered.flatMap(({ row }) => (row === undefined ? [] : [row.representation]));
  const places = ratioDecimals(ratios.map((ratio) => ({ ratio, direction: representationDirection(ratio) })));
  const columns: TableColumn[] = [
    { kind: 'label', id: 'category', title: strand.title },
    ...(show.has('users') ? [{ kind: 'figure', id: 'users', title: startSentence(measure.unit) } as const] : []),
    { kind: 'figure', id: 'share', title: `Share of ${measure.unit}` },
    { kind: 'figure', id: 'population-share', title: `Share of ${measure.people}` },
    { kind: 'figure', id: 'ratio', title: 'Ratio', strong: true },
    ...(show.has('interval') ? [{ kind: 'interval', id: 'interval', title: '95% interval' } as const] : []),
    ...(show.has('plot')
      ? [{ kind: 'plot', id: 'plot', title: 'Ratio and interval', plot: ratioScale(ratios) } as const]
      : []),
  ];
  const rows = ordered.map(({ key, label, row }) => ({
    key,
    kind: 'body' as const,
    cells: cellsOf(columns, {
      category: { kind: 'text', text: label },
      users: countCell(row?.count),
      share: estimateCell(row?.share),
      'population-share': fixedShareCell(row?.populationShare),
      ratio: estimateCell(row?.representation, places),
      interval: intervalCell(row?.representation, places),
      plot: plotCell(row?.representation, directionOf(row)),
    }),
  }));
  return {
    id: `${measure.id}-${strand.id}-${area.code}-representation`,
    caption: representationTitle(view),
    subtitle: `Share of ${measure.unit} beside share of ${measure.people}, ${area.name}, ${measure.period}. ${populationWords(breakdown)}`,
    columns,
    rows,
    notes: [
      ...symbolNote(rows, `their share of ${measure.people}`),
      `Ratio: share of ${measure.unit} of known ${withinSentence(strand.title)} divided by share of ${measure.people}; 1 means that the two shares are the same. A large group's ratio cannot be high: that of a group with half of all ${measure.people} is at most 2.`,
    ],
  };
}

/** Over-represented, under-represented or neither: by whether the interval leaves 1 out. */
export function representationDirection(ratio: RepresentationRatio): Direction {
  if (ratio.status === 'suppressed') return 'hidden';
  if (ratio.status !== 'value') return 'not-comparable';
  if (ratio.lower > 1) return 'higher';
  return ratio.upper !== null && ratio.upper < 1 ? 'lower' : 'no-clear-difference';
}

function directionOf(row: BreakdownRow | undefined): Direction {
  return row === undefined ? 'not-comparable' : representationDirection(row.representation);
}
