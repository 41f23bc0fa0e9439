import { formatNumber } from '../base/format-number.ts';
import { withinSentence } from '../base/format-words.ts';
import type { Bounds } from '../model/assessment.ts';
import { unknown } from '../model/breakdown.ts';
import type { Breakdown } from '../model/breakdown.ts';
import type { TableColumn, TableModel } from '../model/table-model.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { formatCount, ratioDecimals } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { representationDirection } from './representation-table.ts';
import { measureSubtitle } from './subtitle.ts';
import { symbolNote } from './symbol-notes.ts';
import { boundsCell, estimateCell } from './table-cells.ts';

/**
 * Each group's rate, share and representation with what it would be if none, and if all, of those not known belonged to
 * it; null where everyone's answer is known or no bounds may be printed.
 */
export function boundsTable(view: EvidenceView): TableModel | null {
  const reading = readView(view);
  const { breakdown, area } = reading;
  const missing = reading.row(unknown)?.count;
  const listed = reading.categories.flatMap(({ code, label }) => {
    const row = reading.row(code);
    const bounds = reading.assessment.bounds(area.code, code);
    return row === undefined || bounds === undefined ? [] : [{ code, label, row, bounds }];
  });
  if (missing?.status !== 'value' || missing.value === 0) return null;
  const printed = listed.flatMap(({ bounds }) => [bounds.rate, bounds.share, bounds.representation]);
  if (printed.every(({ status }) => status !== 'value')) return null;
  const hasRatio = listed.some(({ bounds }) => bounds.representation.status === 'value');
  const places = ratioDecimals(
    listed.map(({ row: { representation } }) => ({
      ratio: representation,
      direction: representationDirection(representation),
    })),
  );
  const rows = orderByValue(listed, ({ row }) => publishedValue(row.rate)).map(({ code, label, row, bounds }) => ({
    key: code,
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: label },
      estimateCell(row.rate),
      boundsCell(bounds.rate, 'rate'),
      estimateCell(row.share),
      boundsCell(bounds.share, 'share'),
      ...(hasRatio
        ? [estimateCell(row.representation, places), boundsCell(bounds.representation, 'representation-ratio', places)]
        : []),
    ],
  }));
  const { measure } = breakdown;
  return {
    id: `${measure.id}-${breakdown.strand.id}-${area.code}-bounds`,
    caption: `${breakdown.strand.title}: what each number would be if none, or all, of those not known belonged to the group`,
    subtitle: measureSubtitle(breakdown, area.name),
    columns: columnsOf(reading, hasRatio),
    rows,
    notes: [
      ...symbolNote(rows),
      `None to all: from none to all of the ${formatCount(missing)} ${measure.unit} whose ${withinSentence(breakdown.strand.title)} is not known belonging to the group. The truth lies between, chance aside. They cannot all belong to every group at once. Shares and ratios at both ends are of all ${measure.unit}, so that a share of those known can lie anywhere between them.${wholeWords(
        measure,
        listed.map(({ bounds }) => bounds.rate),
      )}`,
    ],
  };
}

/** What is to be known of rates that reach or pass everyone of a group. */
function wholeWords({ counts, multiplier, people, unit }: Breakdown['measure'], rates: readonly Bounds[]): string {
  const ends = rates.flatMap((rate) => (rate.status === 'value' ? [rate.highest] : []));
  const whole = `${formatNumber(multiplier)} per ${formatNumber(multiplier)}`;
  const reached = ends.includes(multiplier)
    ? ` No rate is taken beyond ${whole}, where a group has fewer ${people} than could be added: not all can belong. Shares and ratios are as if all could.`
    : '';
  if (ends.every((end) => end <= multiplier)) return counts === 'events' ? '' : reached;
  return counts === 'events'
    ? ` Above ${whole}: one person may have several ${unit}.`
    : `${reached} Above ${whole}: more ${unit} are counted than the population’s table has ${people}.`;
}

function columnsOf({ breakdown }: Reading, hasRatio: boolean): TableColumn[] {
  const { measure, strand } = breakdown;
  return [
    { kind: 'label', id: 'category', title: strand.title },
    { kind: 'figure', id: 'rate', title: `Per ${formatNumber(measure.multiplier)}`, strong: true },
    { kind: 'interval', id: 'rate-bounds', title: 'Rate, none to all' },
    { kind: 'figure', id: 'share', title: `Share of ${measure.unit}` },
    { kind: 'interval', id: 'share-bounds', title: 'Share, none to all' },
    ...(hasRatio
      ? ([
          { kind: 'figure', id: 'ratio', title: 'Ratio of shares' },
          { kind: 'interval', id: 'ratio-bounds', title: 'Ratio, none to all' },
        ] as const)
      : []),
  ];
}
