import type { SourceRecord } from './source-record.ts';

const batchLength = 2048;

/** Records one by one as batches of about two thousand, stopping between two of them where it is told to. */
export function* inBatches(records: Iterable<SourceRecord>, signal: AbortSignal): Generator<readonly SourceRecord[]> {
  let batch: SourceRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < batchLength) continue;
    signal.throwIfAborted();
    yield batch;
    batch = [];
  }
  signal.throwIfAborted();
  if (batch.length > 0) yield batch;
}
