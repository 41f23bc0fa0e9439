import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { Area } from '../model/area.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { TableColumn, TableModel } from '../model/table-model.ts';
import { areaTitle } from './area-title.ts';
import { ratePeople } from './area-words.ts';
import { cellsOf } from './breakdown-table.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
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

export interface AreaTableOptions {
  /** "rate" where left out; areas without a published rate come last, in the order of their names. */
  readonly sort?: 'rate' | 'name';
  /** What an area is called: "ward". */
  readonly areaKind?: string;
  readonly show?: readonly RateColumn[];
  readonly totals?: boolean;
}

/** The areas of the whole for everyone or one category, each against the rest of the whole. `view.area` has no part in it. */
export function areaTable(view: EvidenceView, category: string, options: AreaTableOptions = {}): TableModel {
  const reading = readView(view);
  const { breakdown, whole } = reading;
  const show = new Set<RateColumn>(options.show ?? ['interval', 'plot', 'ratio']);
  const areaKind = options.areaKind ?? 'area';
  const listed = reading.parts.map((area) => ({ area, row: reading.row(category, area.code) }));
  const ordered = options.sort === 'name' ? listed : orderByValue(listed, ({ row }) => publishedValue(row?.rate));
  const wholeRow = reading.row(category, whole.code);
  const reference = publishedValue(wholeRow?.rate);
  const notPlaced = breakdown.areas.find(({ code }) => code === 'not-placed');
  const places = ratioDecimals(ordered.flatMap(({ row }) => (row === undefined ? [] : [row.versusElsewhere])));
  const plot = reference === null ? null : rateScale(ratesOf(ordered), reference);
  const columns = rateColumns(breakdown, { id: 'area', title: startSentence(areaKind) }, show, plot);
  const body = ordered.map(({ area, row }) => ({
    key: area.code,
    kind: 'body' as const,
    cells: cellsOf(columns, {
      area: { kind: 'text', text: area.name },
      users: countCell(row?.count),
      population: countCell(row?.population),
      rate: estimateCell(row?.rate),
      interval: intervalCell(row?.rate),
      plot: plotCell(
        row?.rate,
        row?.versusElsewhere.direction ?? 'not-comparable',
        reading.assessment.versusElsewhere(area.code, category)?.mayBeChance,
      ),
      ratio: estimateCell(row?.versusElsewhere.ratio, places),
    }),
  }));
  const rows = options.totals === false ? body : [...body, ...totalRows(reading, category, columns, places)];
  return {
    id: `${breakdown.measure.id}-${breakdown.strand.id}-areas-${category}`,
    caption: areaTitle(view, category, areaKind),
    subtitle: measureSubtitle(breakdown, `${whole.name} by ${areaKind}`, ratePeople(reading, category)),
    columns,
    rows,
    notes: [
      ...symbolNote(rows, `the rest of ${whole.name}`),
      ...(reference === null
        ? []
        : [
            `Dashed line: ${whole.name}, ${formatNumber(reference, 1)}${notPlaced === undefined ? '' : ', with those who could not be placed'}.`,
          ]),
      ...(show.has('ratio')
        ? [`Ratio: the ${areaKind}'s rate divided by that of the other ${areaKind}s together.`]
        : []),
    ],
  };
}

function ratesOf(
  items: readonly { readonly area: Area; readonly row: BreakdownRow | undefined }[],
): BreakdownRow['rate'][] {
  return items.flatMap(({ row }) => (row === undefined ? [] : [row.rate]));
}

function totalRows(
  reading: Reading,
  category: string,
  columns: readonly TableColumn[],
  places: number,
): TableModel['rows'] {
  const notPlaced = reading.breakdown.areas.find(({ code }) => code === 'not-placed');
  return [notPlaced, reading.whole].flatMap((area) => {
    const row = area === undefined ? undefined : reading.row(category, area.code);
    if (area === undefined || row === undefined) return [];
    const placed = area.code !== 'not-placed';
    return [
      {
        key: area.code,
        kind: 'total' as const,
        cells: cellsOf(columns, {
          area: { kind: 'text', text: area.name },
          users: countCell(row.count),
          population: placed ? countCell(row.population) : symbolCell('not-applicable', 0),
          rate: placed ? estimateCell(row.rate) : symbolCell('not-applicable', 1),
          interval: placed ? intervalCell(row.rate) : noIntervalCell(1),
          plot: noPlotCell(),
          ratio: symbolCell('not-applicable', places),
        }),
      },
    ];
  });
}
