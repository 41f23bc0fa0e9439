import type { StrandSummary } from '../../shared/model/assessment.ts';
import type { TableCell, TableModel } from '../../shared/model/table-model.ts';
import { formatInterval } from '../../shared/base/format-interval.ts';
import { formatNumber, roundHalfUp } from '../../shared/base/format-number.ts';
import { peopleOf } from '../../shared/presentation/area-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { symbolNote } from '../../shared/presentation/symbol-notes.ts';
import { symbolCell } from '../../shared/presentation/table-cells.ts';

type Parity = StrandSummary['parity'];
type Disparity = StrandSummary['disparity'];

/** Strands beside each other as wholes: index of disparity, and the group whose share is furthest from its share of people. */
export function inequalityTable(views: readonly EvidenceView[], id: string, caption: string): TableModel | null {
  const rows = views.flatMap((view) => {
    const reading = readView(view);
    const summary = reading.assessment.summary(reading.area.code);
    if (summary === undefined) return [];
    const { parity, disparity } = summary;
    const { measure, strand } = reading.breakdown;
    const group = parity.status === 'value' ? peopleOf(reading, parity.category) : 'widest gap withheld';
    return [
      {
        key: `${measure.id}-${strand.id}`,
        kind: 'body' as const,
        cells: [text(`${strand.title}: ${group}`), disparityCell(disparity), ...parityCells(parity)],
      },
    ];
  });
  const [first] = views;
  if (rows.length === 0 || first === undefined) return null;
  const { breakdown, area } = readView(first);
  return {
    id,
    caption,
    subtitle: `${breakdown.measure.title}, ${area.name}, ${breakdown.measure.period}.`,
    columns: [
      { kind: 'label', id: 'strand', title: 'Strand, and the group with its widest parity gap' },
      { kind: 'figure', id: 'disparity', title: 'Index of disparity' },
      { kind: 'figure', id: 'points', title: 'Gap, points', strong: true },
      { kind: 'interval', id: 'interval', title: '95% interval' },
      { kind: 'figure', id: 'times', title: 'Times its share' },
    ],
    rows,
    notes: [
      ...symbolNote(rows),
      `Index of disparity: mean distance of the groups' rates from that of all, in % of it. Parity gap: share of ${breakdown.measure.unit} less share of ${breakdown.measure.people}, in percentage points; below 0 is under-represented. Withheld where a count behind it is hidden or too little is known.`,
    ],
  };
}

function disparityCell(disparity: Disparity): TableCell {
  return disparity.status === 'value' ? figure(disparity.index, 1) : symbol(disparity.status);
}

function parityCells(parity: Parity): TableCell[] {
  if (parity.status !== 'value') {
    const cell = symbol(parity.status);
    return [cell, text(cell.kind === 'figure' ? cell.text : ''), cell];
  }
  const { absolute, relative } = parity;
  return [
    figure(absolute.value, 1),
    {
      kind: 'interval',
      text: formatInterval(absolute.lower, absolute.upper, 1),
      lower: roundHalfUp(absolute.lower, 1),
      upper: roundHalfUp(absolute.upper, 1),
      decimals: 1,
      status: 'value',
    },
    figure(relative.value, 2),
  ];
}

function symbol(status: string): TableCell {
  return symbolCell(status === 'suppressed' ? 'suppressed' : 'not-available', 1);
}

function figure(value: number, places: number): TableCell {
  const rounded = roundHalfUp(value, places);
  return { kind: 'figure', text: formatNumber(rounded, places), value: rounded, decimals: places, status: 'value' };
}

function text(words: string): TableCell {
  return { kind: 'text', text: words };
}
