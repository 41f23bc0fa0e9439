import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { AreaKey } from '../model/area.ts';
import type { Benchmarked } from '../model/benchmark.ts';
import { everyone } from '../model/breakdown.ts';
import type { Direction } from '../model/estimate.ts';
import type { TableColumn, TableModel } from '../model/table-model.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { rateScale } from './plot-scale.ts';
import { measureSubtitle, rateUnit } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import { estimateCell, intervalCell, plotCell } from './table-cells.ts';

/** Each area's rate beside a published one, with the whole below; the dashed line is the published rate. */
export function benchmarkTable(view: EvidenceView, { benchmark, areas }: Benchmarked, areaKind: string): TableModel {
  const reading = readView(view);
  const { breakdown, whole, parts } = reading;
  const listed = parts.map((area) => ({ area, row: reading.row(everyone, area.code) }));
  const ordered = [
    ...orderByValue(listed, ({ row }) => publishedValue(row?.rate)).map((item) => ({ ...item, isTotal: false })),
    { area: whole, row: reading.row(everyone, whole.code), isTotal: true },
  ];
  const rates = ordered.flatMap(({ row }) => (row === undefined ? [] : [row.rate]));
  const columns: TableColumn[] = [
    { kind: 'label', id: 'area', title: startSentence(areaKind) },
    { kind: 'figure', id: 'rate', title: `Per ${formatNumber(breakdown.measure.multiplier)}`, strong: true },
    { kind: 'interval', id: 'interval', title: '95% interval' },
    { kind: 'plot', id: 'plot', title: 'Rate and interval', plot: rateScale(rates, benchmark.value) },
  ];
  const rows = ordered.map(({ area, row, isTotal }) => ({
    key: area.code,
    kind: isTotal ? ('total' as const) : ('body' as const),
    cells: [
      { kind: 'text' as const, text: area.name },
      estimateCell(row?.rate),
      intervalCell(row?.rate),
      plotCell(row?.rate, benchmarkDirection({ benchmark, areas }, area.code)),
    ],
  }));
  return {
    id: `${breakdown.measure.id}-benchmark-${idOf(benchmark.title)}`,
    caption: `${rateUnit(breakdown)} by ${areaKind}, against ${benchmark.title} (${formatNumber(benchmark.value, 1)})`,
    subtitle: measureSubtitle(breakdown, whole.name),
    columns,
    rows,
    notes: [
      ...symbolNote(rows, benchmark.title),
      `Dashed line: ${benchmark.title}, ${formatNumber(benchmark.value, 1)}, ${benchmark.period}. Source: ${benchmark.source}. It is taken as exact: higher or lower is said where the ${areaKind}'s own 95% interval leaves it out.`,
    ],
  };
}

/** How an area stands against the benchmark. */
export function benchmarkDirection({ areas }: Benchmarked, area: AreaKey): Direction {
  return areas.find((candidate) => candidate.area === area)?.direction ?? 'not-comparable';
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
