import { formatNumber } from '../base/format-number.ts';
import { formatList } from '../base/format-list.ts';
import { countedNoun } from '../base/format-words.ts';
import type { Against } from '../model/against.ts';
import type { TableColumn, TableModel } from '../model/table-model.ts';
import { cellsOf } from './breakdown-table.ts';
import type { EvidenceView } from './evidence-view.ts';
import { readView } from './evidence-view.ts';
import { ratioDecimals } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { ratioScale } from './plot-scale.ts';
import { measureSubtitle } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import { estimateCell, intervalCell, plotCell } from './table-cells.ts';

const namedAtMost = 2;

/** What each group's rate here is of the same group's rate elsewhere, as the view's released evidence holds it. */
export function elsewhereRows(view: EvidenceView): Against {
  const { categories, row } = readView(view);
  return categories.flatMap(({ code }): Against => {
    const found = row(code);
    return found === undefined
      ? []
      : [
          {
            category: code,
            here: found.rate,
            there: { quantity: 'rate', status: 'not-available' },
            comparison: found.versusElsewhere,
          },
        ];
  });
}

/** Groups of an area beside the same groups elsewhere, with the ratio of their rates and its interval. */
export function againstTable(view: EvidenceView, against: Against, place: string): TableModel {
  const { breakdown, area, categories } = readView(view);
  const labelled = against.flatMap((each) => {
    const label = categories.find(({ code }) => code === each.category)?.label;
    return label === undefined ? [] : [{ ...each, label }];
  });
  const ordered = orderByValue(labelled, ({ comparison }) => publishedValue(comparison.ratio));
  const ratios = ordered.map(({ comparison }) => comparison.ratio);
  const places = ratioDecimals(ordered.map(({ comparison }) => comparison));
  const hasThere = ordered.some(({ there }) => there.status !== 'not-available');
  const per = `per ${formatNumber(breakdown.measure.multiplier)}`;
  const columns: TableColumn[] = [
    { kind: 'label', id: 'category', title: breakdown.strand.title },
    { kind: 'figure', id: 'here', title: `${area.name} ${per}`, strong: true },
    ...(hasThere ? [{ kind: 'figure', id: 'there', title: `${place} ${per}` } as const] : []),
    { kind: 'figure', id: 'ratio', title: 'Ratio' },
    { kind: 'interval', id: 'interval', title: '95% interval' },
    { kind: 'plot', id: 'plot', title: 'Ratio and interval', plot: ratioScale(ratios) },
  ];
  const rows = ordered.map(({ category, label, here, there, comparison }) => ({
    key: category,
    kind: 'body' as const,
    cells: cellsOf(columns, {
      category: { kind: 'text', text: label },
      here: estimateCell(here),
      there: estimateCell(there),
      ratio: estimateCell(comparison.ratio, places),
      interval: intervalCell(comparison.ratio, places),
      plot: plotCell(comparison.ratio, comparison.direction),
    }),
  }));
  return {
    id: `${breakdown.measure.id}-${breakdown.strand.id}-${area.code}-against`,
    caption: againstTitle(ordered, area.name, place),
    subtitle: measureSubtitle(breakdown, area.name),
    columns,
    rows,
    notes: [
      ...symbolNote(rows, `the same group in ${place}`),
      `Ratio: the group's rate in ${area.name} divided by the same group's rate in ${place}. ${countedNoun(ratios.filter(({ status }) => status === 'value').length, 'comparison')} made: about 1 in 20 would look clear by chance.`,
    ],
  };
}

function againstTitle(
  rows: readonly { readonly label: string; readonly comparison: Against[number]['comparison'] }[],
  here: string,
  place: string,
): string {
  for (const direction of ['higher', 'lower'] as const) {
    const names = rows.filter(({ comparison }) => comparison.direction === direction).map(({ label }) => label);
    if (names.length === 0) continue;
    const told = names.slice(0, namedAtMost);
    const rest = names.length - told.length;
    return `Clearly ${direction} in ${here} than in ${place}: ${formatList([...told, ...(rest > 0 ? [countedNoun(rest, 'other group')] : [])])}`;
  }
  return `No group is clearly different in ${here} from the same group in ${place}`;
}
