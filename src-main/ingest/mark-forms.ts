import { quoteLiteral } from '../database/quote.ts';
import { cellMarks, normaliseMark } from '../../shared/model/cell-marks.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import type { CellStatus } from '../../shared/model/status.ts';
import { readyText } from './cell-sql.ts';
import type { CellForm } from './cell-sql.ts';

/** What a column's own marks stand for; they come before any other reading of a cell, an empty one too. */
export function ownMarkForms(column: string, reading: ColumnReading): CellForm[] {
  const ready = `coalesce(${readyText(column)}, '')`;
  const marks = Object.entries(reading.marks ?? {});
  const statuses = marks.flatMap(([mark, meaning]) =>
    meaning === 'zero' ? [] : [[normaliseMark(mark), meaning] as const],
  );
  const none = marks.flatMap(([mark, meaning]) => (meaning === 'zero' ? [quoteLiteral(normaliseMark(mark))] : []));
  const zero: CellForm = { when: `${ready} IN (${none.join(', ')})`, status: 'value', value: '0', isPlain: true };
  return [...markForms(ready, statuses), ...(none.length === 0 ? [] : [zero])];
}

/** What the signs stand for that publishers print in place of a value; `ready` is SQL for a cell's ready text. */
export function knownMarkForms(ready: string): CellForm[] {
  return markForms(
    ready,
    [...cellMarks].map(([mark, { status }]) => [mark, status]),
  );
}

/** One form for all marks: lists are looked through fast, and cost a statement of many columns little. */
function markForms(ready: string, marks: readonly (readonly [string, CellStatus])[]): CellForm[] {
  if (marks.length === 0) return [];
  const statusOf = new Map(marks);
  const listed = (texts: Iterable<string>): string => `[${[...texts].map(quoteLiteral).join(', ')}]`;
  const place = `list_position(${listed(statusOf.keys())}, ${ready})`;
  return [{ when: `${place} > 0`, status: { sql: `list_extract(${listed(statusOf.values())}, ${place})` } }];
}
