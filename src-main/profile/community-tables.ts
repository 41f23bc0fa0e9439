import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { peopleOf } from '../../shared/presentation/area-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { ratioDecimals } from '../../shared/presentation/format-estimate.ts';
import { orderByValue, publishedValue } from '../../shared/presentation/order-rows.ts';
import { ratioScale } from '../../shared/presentation/plot-scale.ts';
import { populationWords } from '../../shared/presentation/subtitle.ts';
import { livesShareTitle } from '../../shared/presentation/table-figures.ts';
import { symbolNote } from '../../shared/presentation/symbol-notes.ts';
import {
  countCell,
  estimateCell,
  fixedShareCell,
  intervalCell,
  plotCell,
} from '../../shared/presentation/table-cells.ts';

/** One group in every measure that counts it: users, rate, and the ratio to everyone else. */
export function communityTable(views: readonly EvidenceView[], code: string): TableModel {
  const readings = views.map(readView);
  const listed = readings.flatMap((reading) => {
    const row = reading.row(code);
    return row === undefined ? [] : [{ reading, row }];
  });
  const places = ratioDecimals(listed.map(({ row }) => row.versusOthers));
  const rows = listed.map(({ reading, row }) => ({
    key: reading.breakdown.measure.id,
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: reading.breakdown.measure.title },
      countCell(row.count),
      estimateCell(row.rate),
      intervalCell(row.rate),
      estimateCell(row.versusOthers.ratio, places),
      intervalCell(row.versusOthers.ratio, places),
      plotCell(
        row.versusOthers.ratio,
        row.versusOthers.direction,
        reading.assessment.versusOthers(reading.area.code, code)?.mayBeChance,
      ),
    ],
  }));
  const multipliers = new Set(readings.map(({ breakdown }) => breakdown.measure.multiplier));
  const [first] = readings;
  const who = first === undefined ? '' : peopleOf(first, code);
  return {
    id: `community-${code}-measures`,
    caption: `${startSentence(who)} in each service, ${first?.area.name ?? ''}`,
    subtitle: [...new Set(readings.map(({ breakdown }) => populationWords(breakdown)))].join(' '),
    columns: [
      { kind: 'label', id: 'measure', title: 'Measure' },
      { kind: 'figure', id: 'users', title: 'Counted' },
      {
        kind: 'figure',
        id: 'rate',
        title: multipliers.size === 1 ? `Per ${formatNumber([...multipliers][0] ?? 1)}` : 'Rate',
        strong: true,
      },
      { kind: 'interval', id: 'rate-interval', title: '95% interval' },
      { kind: 'figure', id: 'ratio', title: 'Ratio to others', strong: true },
      { kind: 'interval', id: 'ratio-interval', title: '95% interval' },
      {
        kind: 'plot',
        id: 'plot',
        title: 'Ratio and interval',
        plot: ratioScale(listed.map(({ row }) => row.versusOthers.ratio)),
      },
    ],
    rows,
    notes: symbolNote(rows, 'everyone else'),
  };
}

/** How many of the group live in each area, and which share of the area's people they are. */
export function livesTable(view: EvidenceView, code: string, areaKind: string): TableModel {
  const reading = readView(view);
  const { measure } = reading.breakdown;
  const who = peopleOf(reading, code);
  const listed = reading.parts.map((area) => ({ area, row: reading.row(code, area.code) }));
  const ordered = orderByValue(listed, ({ row }) => publishedValue(row?.population));
  const whole = reading.row(code, reading.whole.code);
  const rows = [
    ...ordered.map(({ area, row }) => ({ area, row, kind: 'body' as const })),
    { area: reading.whole, row: whole, kind: 'total' as const },
  ].map(({ area, row, kind }) => ({
    key: area.code,
    kind,
    cells: [
      { kind: 'text' as const, text: area.name },
      countCell(row?.population),
      fixedShareCell(row?.populationShare),
    ],
  }));
  return {
    id: `community-${code}-lives`,
    caption: `${startSentence(who)} by ${areaKind}, ${reading.whole.name}`,
    subtitle: populationWords(reading.breakdown),
    columns: [
      { kind: 'label', id: 'area', title: startSentence(areaKind) },
      { kind: 'figure', id: 'people', title: startSentence(who) },
      { kind: 'figure', id: 'share', title: livesShareTitle(measure.people), strong: true },
    ],
    rows,
    notes: symbolNote(rows),
  };
}
