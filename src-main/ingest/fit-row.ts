import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { SourceRecord } from '../files/source-record.ts';
import { isBlank } from './blank-text.ts';
import type { TableShape } from './table-shape.ts';

/** What stands in the way of a record's being a row, in a sentence for the officer who may mend it. */
export interface Misfit {
  readonly reason: string;
}

const faults: Readonly<Record<NonNullable<SourceRecord['fault']>, string>> = {
  'unclosed-quote': 'A quotation mark in it is not closed.',
  'stray-quote': 'A quotation mark stands within a field of it.',
  'not-a-record': 'It is no record with fields.',
};

/** The reason for which a record could not be split for certain. */
export function faultReason(fault: NonNullable<SourceRecord['fault']>): string {
  return faults[fault];
}

/** Makes a function that gives the table's cells of a record's fields, or says why they do not fit. */
export function rowFitter(
  read: ReadPlan,
  shape: TableShape,
): (fields: readonly string[]) => readonly string[] | Misfit {
  const { from, count, width } = shape;
  const least = from + count;
  const isPadded = read.shortRows === 'pad' || read.format !== 'csv';
  return (fields) => {
    if (fields.length === least && from === 0) return fields;
    if (fields.length > width) {
      const filled = filledLength(fields);
      if (filled > width) return { reason: `It has ${filled} fields, but the table has ${countOf(width, 'column')}.` };
    }
    if (fields.length >= least) return fields.slice(from, least);
    if (!isPadded) return { reason: `It has only ${fields.length} of the table’s ${countOf(least, 'column')}.` };
    const cells = fields.slice(from);
    while (cells.length < count) cells.push('');
    return cells;
  };
}

/** How many fields there are up to the last that is filled. */
function filledLength(fields: readonly string[]): number {
  let length = fields.length;
  while (length > 0 && isBlank(fields[length - 1] ?? '')) length -= 1;
  return length;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
