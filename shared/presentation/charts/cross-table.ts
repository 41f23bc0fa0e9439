import { countedNoun, startSentence, withinSentence } from '../../base/format-words.ts';
import type { BreakdownRow } from '../../model/breakdown.ts';
import type { TableModel } from '../../model/table-model.ts';
import type { EvidenceView, Reading } from '../evidence-view.ts';
import { readView } from '../evidence-view.ts';
import { isClear } from '../format-estimate.ts';
import { orderByValue, publishedValue } from '../order-rows.ts';
import { measureSubtitle } from '../subtitle.ts';
import { symbolNote } from '../symbol-notes.ts';
import { estimateCell } from '../table-cells.ts';
import { everyone } from '../../model/breakdown.ts';

/** One area and one group, as charts of both draw it. */
export interface CrossCell {
  readonly area: string;
  readonly areaName: string;
  readonly category: string;
  readonly label: string;
  readonly row: BreakdownRow | undefined;
}

/** Areas by the published rate of everyone, highest first, each with all of its groups in the list's order. */
export function crossCells(reading: Reading): CrossCell[] {
  const areas = orderByValue(reading.parts, (area) => publishedValue(reading.row(everyone, area.code)?.rate));
  return areas.flatMap((area) =>
    reading.categories.map(({ code, label }) => ({
      area: area.code,
      areaName: area.name,
      category: code,
      label,
      row: reading.row(code, area.code),
    })),
  );
}

/** The group that differs clearly from everyone else in most areas, in a sentence without a full stop. */
export function crossTitle(view: EvidenceView, areaKind: string): string {
  const reading = readView(view);
  const cells = crossCells(reading);
  const counts = reading.categories.flatMap(({ code, label }) =>
    (['higher', 'lower'] as const).map((direction) => ({
      label,
      direction,
      areas: cells.filter(({ category, row }) => category === code && row?.versusOthers.direction === direction).length,
    })),
  );
  const [most] = counts.sort((a, b) => b.areas - a.areas);
  const all = countedNoun(reading.parts.length, areaKind);
  if (most === undefined || most.areas === 0) {
    return cells.some(({ row }) => row !== undefined && isClear(row.versusOthers.direction))
      ? `How groups differ varies between ${all}`
      : `No group is clearly different from everyone else in any ${areaKind}`;
  }
  return `${most.label}: clearly ${most.direction} than everyone else in ${String(most.areas)} of ${all}`;
}

/** Every group's rate in every area: one column a group. */
export function crossTable(view: EvidenceView, areaKind: string): TableModel {
  const reading = readView(view);
  const { breakdown, whole } = reading;
  const cells = crossCells(reading);
  const areas = [...new Map(cells.map(({ area, areaName }) => [area, areaName]))];
  const rows = areas.map(([area, name]) => ({
    key: area,
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: name },
      ...cells.filter((cell) => cell.area === area).map(({ row }) => estimateCell(row?.rate)),
    ],
  }));
  return {
    id: `${breakdown.measure.id}-${breakdown.strand.id}-crossed`,
    caption: crossTitle(view, areaKind),
    subtitle: `${measureSubtitle(breakdown, whole.name)} By ${withinSentence(breakdown.strand.title)} and ${areaKind}.`,
    columns: [
      { kind: 'label', id: 'area', title: startSentence(areaKind) },
      ...reading.categories.map(({ code, label }) => ({ kind: 'figure' as const, id: code, title: label })),
    ],
    rows,
    notes: symbolNote(rows),
  };
}
