import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { findJsonLists } from './json-lists.ts';
import { readJson } from './read-json.ts';
import { inBatches } from './record-batch.ts';
import { requireList } from './require-list.ts';
import type { SourceRecord } from './source-record.ts';

/** The records of a JSON file's list at `read.records`, the columns' names first, as line 0. */
export async function* jsonRecords(
  path: string,
  read: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  const lists = findJsonLists(await readJson(path, read));
  yield* inBatches(requireList(path, lists, read.records).records(), signal);
}
