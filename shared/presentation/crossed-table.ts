import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { CrossedBreakdown, CrossedCell } from '../model/crossing.ts';
import type { PlotScale, TableColumn, TableModel } from '../model/table-model.ts';
import { cellsOf } from './breakdown-table.ts';
import { categoryOfSide } from './crossed-phrase.ts';
import { bothStrands, crossedTitle, othersOf } from './crossed-words.ts';
import { ratioDecimals } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { rateScale } from './plot-scale.ts';
import { crossedKey } from './read-crossing.ts';
import type { CrossedReading } from './read-crossing.ts';
import { measureSubtitle } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import { countCell, estimateCell, intervalCell, plotCell } from './table-cells.ts';

export interface CrossedTableOptions {
  /** Each strand's category in a column of its own, and the interval of the ratio too: to take elsewhere. */
  readonly isSplit?: boolean;
}

/**
 * Everyone of both characteristics as a row: users, people, rate with interval and plot, and the ratio to everyone else
 * of whom both are known. By rate, those without a published one last; there is no plot where the rate of all is hidden.
 */
export function crossedTable(reading: CrossedReading, { isSplit = false }: CrossedTableOptions = {}): TableModel {
  const { crossing } = reading;
  const { measure, strands, whole } = crossing;
  const ordered = orderByValue(crossing.cells, ({ rate }) => publishedValue(rate));
  const places = ratioDecimals(ordered.map(({ versusOthers }) => versusOthers));
  const reference = knownRate(crossing);
  const plot =
    reference === null
      ? null
      : rateScale(
          ordered.map(({ rate }) => rate),
          reference,
        );
  const columns = columnsOf(crossing, plot, isSplit);
  const rows = ordered.map((cell) => ({
    key: crossedKey(cell.categories),
    kind: 'body' as const,
    cells: cellsOf(columns, rowCells(reading, cell, places)),
  }));
  return {
    id: `${measure.id}-${strands[0].id}-${strands[1].id}-crossed`,
    caption: crossedTitle(reading),
    subtitle: measureSubtitle(crossing, whole.name),
    columns,
    rows,
    notes: [
      ...symbolNote(rows, othersOf(crossing)),
      ...(reference === null
        ? []
        : [
            `Dashed line: all ${measure.people} in ${whole.name} of whom both are known, ${formatNumber(reference, 1)}.`,
          ]),
      `Ratio: the rate of the group divided by the rate of ${othersOf(crossing)} of whom both are known.`,
      `Counted together for all of ${whole.name} only: areas within it are too small for that.`,
    ],
  };
}

function rowCells(
  { crossing, mayBeChance }: CrossedReading,
  { categories, count, population, rate, versusOthers }: CrossedCell,
  places: number,
): Parameters<typeof cellsOf>[1] {
  const [first, second] = ([0, 1] as const).map((side) => categoryOfSide(crossing, side, categories[side]).label);
  return {
    group: { kind: 'text', text: `${first ?? ''}, ${second ?? ''}` },
    first: { kind: 'text', text: first ?? '' },
    second: { kind: 'text', text: second ?? '' },
    users: countCell(count),
    population: countCell(population),
    rate: estimateCell(rate),
    interval: intervalCell(rate),
    plot: plotCell(rate, versusOthers.direction, mayBeChance(categories)),
    ratio: estimateCell(versusOthers.ratio, places),
    'ratio-interval': intervalCell(versusOthers.ratio, places),
  };
}

function columnsOf(crossing: CrossedBreakdown, plot: PlotScale | null, isSplit: boolean): TableColumn[] {
  const { measure, strands } = crossing;
  return [
    ...(isSplit
      ? ([
          { kind: 'label', id: 'first', title: strands[0].title },
          { kind: 'label', id: 'second', title: strands[1].title },
        ] as const)
      : [{ kind: 'label', id: 'group', title: bothStrands(crossing) } as const]),
    { kind: 'figure', id: 'users', title: startSentence(measure.unit) },
    { kind: 'figure', id: 'population', title: startSentence(measure.people) },
    { kind: 'figure', id: 'rate', title: `Per ${formatNumber(measure.multiplier)}`, strong: true },
    { kind: 'interval', id: 'interval', title: '95% interval' },
    ...(plot === null ? [] : [{ kind: 'plot', id: 'plot', title: 'Rate and interval', plot } as const]),
    { kind: 'figure', id: 'ratio', title: 'Ratio' },
    ...(isSplit ? [{ kind: 'interval', id: 'ratio-interval', title: 'Its 95% interval' } as const] : []),
  ];
}

/** The rate of everyone of whom both are known, where published numbers give it; null elsewhere. */
function knownRate({ known, cells, measure }: CrossedBreakdown): number | null {
  if (known.status !== 'value') return null;
  const people = cells.map(({ population }) => (population.status === 'value' ? population.value : Number.NaN));
  const all = people.reduce((sum, each) => sum + each, 0);
  return Number.isNaN(all) || all === 0 ? null : (known.value / all) * measure.multiplier;
}
