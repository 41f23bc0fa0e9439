import { splitRecords } from './split-records.ts';
import type { TextRecord } from './split-records.ts';

const candidates = [',', '\t', ';', '|'] as const;

/** Chooses the delimiter whose records agree best on how many fields there are, and more than one of them. */
export function sniffDelimiter(sample: string): { delimiter: string; records: TextRecord[] } {
  let best = { delimiter: ',', records: splitRecords(sample, ','), score: -1 };
  for (const delimiter of candidates) {
    const records = splitRecords(sample, delimiter);
    const score = agreement(records);
    if (score > best.score) best = { delimiter, records, score };
  }
  return { delimiter: best.delimiter, records: best.records };
}

/** Share of non-empty records that have the commonest field count; 0 where that count is one. */
function agreement(records: readonly TextRecord[]): number {
  const tally = new Map<number, number>();
  let filled = 0;
  for (const record of records) {
    if (record.fields.every((field) => field.trim() === '')) continue;
    filled += 1;
    tally.set(record.fields.length, (tally.get(record.fields.length) ?? 0) + 1);
  }
  let commonest = 0;
  for (const [width, times] of tally) if (width > 1) commonest = Math.max(commonest, times);
  return filled === 0 ? 0 : commonest / filled;
}
