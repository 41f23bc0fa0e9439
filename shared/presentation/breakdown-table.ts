import { formatNumber } from '../base/format-number.ts';
import { withinSentence } from '../base/format-words.ts';
import { everyone, known, unknown } from '../model/breakdown.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { TableCell, TableColumn, TableModel } from '../model/table-model.ts';
import { breakdownTitle } from './breakdown-title.ts';
import { readView, referenceRate } from './evidence-view.ts';
import type { EvidenceView, Reading, ReferenceRate } from './evidence-view.ts';
import { ratioDecimals } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { rateScale } from './plot-scale.ts';
import { rateColumns } from './rate-columns.ts';
import type { RateColumn } from './rate-columns.ts';
import { measureSubtitle } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import {
  countCell,
  estimateCell,
  intervalCell,
  noIntervalCell,
  noPlotCell,
  plotCell,
  symbolCell,
} from './table-cells.ts';

export type BreakdownSort = 'rate' | 'ratio' | 'users' | 'list';

export interface BreakdownTableOptions {
  /** "rate" where left out; rows without a published number come last, in the code list's order. */
  readonly sort?: BreakdownSort;
  /** Columns that may be left out; all are shown where this is. */
  readonly show?: readonly RateColumn[];
  /** Rows of totals below the categories; shown where this is left out. */
  readonly totals?: boolean;
}

/**
 * The categories of one area: users, people, rate with interval and plot, and the ratio to everyone else of known
 * category. There is no plot where the rate to stand beside is not published.
 */
export function breakdownTable(view: EvidenceView, options: BreakdownTableOptions = {}): TableModel {
  const reading = readView(view);
  const { breakdown, area } = reading;
  const show = new Set<RateColumn>(options.show ?? ['interval', 'plot', 'ratio']);
  const ordered = orderedCategories(reading, options.sort ?? 'rate');
  const reference = referenceRate(reading);
  const places = ratioDecimals(ordered.flatMap(({ row }) => (row === undefined ? [] : [row.versusOthers])));
  const plot = reference === null ? null : rateScale(rates(ordered), reference.value);
  const columns = rateColumns(breakdown, { id: 'category', title: breakdown.strand.title }, show, plot);
  const body = ordered.map(({ key, label, row }) => ({
    key,
    kind: 'body' as const,
    cells: cellsOf(columns, {
      category: { kind: 'text', text: label },
      users: countCell(row?.count),
      population: countCell(row?.population),
      rate: estimateCell(row?.rate),
      interval: intervalCell(row?.rate),
      plot: plotCell(
        row?.rate,
        row?.versusOthers.direction ?? 'not-comparable',
        reading.assessment.versusOthers(area.code, key)?.mayBeChance,
      ),
      ratio: estimateCell(row?.versusOthers.ratio, places),
    }),
  }));
  const rows = options.totals === false ? body : [...body, ...totalRows(reading, columns, places)];
  return {
    id: `${breakdown.measure.id}-${breakdown.strand.id}-${area.code}`,
    caption: breakdownTitle(view),
    subtitle: measureSubtitle(breakdown, area.name),
    columns,
    rows,
    notes: [
      ...symbolNote(rows, `other ${breakdown.measure.people} in ${area.name}`),
      ...(reference === null ? [] : [referenceNote(reading, reference)]),
      ...(show.has('ratio')
        ? [
            `Ratio: the group's rate divided by the rate of all other ${breakdown.measure.people} of known ${withinSentence(breakdown.strand.title)} in ${area.name}.`,
          ]
        : []),
    ],
  };
}

/** Cells in the order of the columns that are shown. */
export function cellsOf(columns: readonly TableColumn[], cells: Readonly<Record<string, TableCell>>): TableCell[] {
  return columns.flatMap(({ id }) => cells[id] ?? []);
}

interface Ordered {
  readonly key: string;
  readonly label: string;
  readonly row: BreakdownRow | undefined;
}

function orderedCategories(reading: Reading, sort: BreakdownSort): readonly Ordered[] {
  const listed = reading.categories.map(({ code, label }) => ({ key: code, label, row: reading.row(code) }));
  switch (sort) {
    case 'list':
      return listed;
    case 'rate':
      return orderByValue(listed, ({ row }) => publishedValue(row?.rate));
    case 'ratio':
      return orderByValue(listed, ({ row }) => publishedValue(row?.versusOthers.ratio));
    case 'users':
      return orderByValue(listed, ({ row }) => publishedValue(row?.count));
  }
}

function rates(ordered: readonly Ordered[]): BreakdownRow['rate'][] {
  return ordered.flatMap(({ row }) => (row === undefined ? [] : [row.rate]));
}

function totalRows(reading: Reading, columns: readonly TableColumn[], places: number): TableModel['rows'] {
  return [known, unknown, everyone].flatMap((code) => {
    const row = reading.row(code);
    const category = reading.breakdown.categories.find((candidate) => candidate.code === code);
    if (row === undefined || category === undefined) return [];
    const counted = code !== unknown;
    return [
      {
        key: code,
        kind: 'total' as const,
        cells: cellsOf(columns, {
          category: { kind: 'text', text: category.label },
          users: countCell(row.count),
          population: counted ? countCell(row.population) : symbolCell('not-applicable', 0),
          rate: counted ? estimateCell(row.rate) : symbolCell('not-applicable', 1),
          interval: counted ? intervalCell(row.rate) : noIntervalCell(1),
          plot: noPlotCell(),
          ratio: symbolCell('not-applicable', places),
        }),
      },
    ];
  });
}

function referenceNote({ breakdown, area }: Reading, { value, ofKnown }: ReferenceRate): string {
  const { people } = breakdown.measure;
  const strand = withinSentence(breakdown.strand.title);
  const whose = ofKnown
    ? `all ${people} of known ${strand} in ${area.name}`
    : `all ${people} in ${area.name}, whether or not their ${strand} is known`;
  return `Dashed line: ${whose}, ${formatNumber(value, 1)}.`;
}
