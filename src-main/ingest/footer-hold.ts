import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { SourceRecord } from '../files/source-record.ts';

/** Holds back the records that may stand below the table, until more lines show that they do not. */
export interface FooterHold {
  readonly push: (record: SourceRecord) => void;
  /** What is held back: the footer, once the file has ended. */
  readonly rest: () => readonly SourceRecord[];
}

/** Passes records on to `accept` once `footerRows` more lines have come after the line that they begin on. */
export function createFooterHold(
  { format, footerRows = 0 }: ReadPlan,
  accept: (record: SourceRecord) => void,
): FooterHold {
  if (footerRows === 0) return { push: accept, rest: () => [] };
  const held: SourceRecord[] = [];
  let passed = 0;
  return {
    push: (record) => {
      held.push(record);
      const end = record.line + (format === 'csv' ? lineEnds(record.raw) : 0);
      for (let next = held[passed]; next !== undefined && next.line <= end - footerRows; next = held[passed]) {
        accept(next);
        passed += 1;
      }
      if (passed < 1000) return;
      held.splice(0, passed);
      passed = 0;
    },
    rest: () => held.slice(passed),
  };
}

function lineEnds(raw: string): number {
  if (!raw.includes('\n') && !raw.includes('\r')) return 0;
  return raw.match(/\r\n|\n|\r/g)?.length ?? 0;
}
