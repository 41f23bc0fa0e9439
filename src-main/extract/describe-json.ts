import { assertNever } from '../../shared/base/assert-never.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import type { FileLayout } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { detectEncoding } from '../files/detect-encoding.ts';
import type { DetectedEncoding } from '../files/detect-encoding.ts';
import { readHead } from '../files/read-head.ts';
import { requireList } from '../files/require-list.ts';
import { encodingName } from './encoding-name.ts';
import { listFeatures, listJson, listLines } from './list-records.ts';
import type { RecordList } from './list-records.ts';

export type JsonFormat = 'json' | 'ndjson' | 'geojson' | 'topojson';

interface Head {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

const sampleBytes = 4 * 1024 * 1024;

/**
 * Describes JSON, one record a line or all in one, and the features of GeoJSON and TopoJSON: every list of records in it,
 * and which is read, the one that `given` asks for or else the longest. Loads nothing.
 */
export async function describeJson(
  path: string,
  packed: ReadPlan['packed'],
  format: JsonFormat,
  given?: ReadPlan,
): Promise<FileLayout> {
  const head = await readHead(path, packed, sampleBytes);
  const detected = detectEncoding(head.bytes, head.whole);
  const encoding = given?.encoding ?? detected.encoding;
  const base: ReadPlan = packed === undefined ? { format, encoding } : { format, packed, encoding };
  const lists = await findLists(path, format, base, head);
  const chosen = requireList(path, lists, given?.records);
  const readOf = (list: RecordList): ReadPlan => (list.path === '' ? base : { ...base, records: list.path });
  const read = given ?? readOf(chosen);
  const choices = [encodingChoice(detected, read), recordsChoice(chosen, lists, readOf)];
  return {
    read,
    choices: given === undefined ? choices : choices.map((choice) => ({ ...choice, confidence: 'settled' })),
    members: [],
    sheets: [],
    tables: lists.map((list) => ({
      title: list.path,
      place: placeName(list.path),
      rows: list.items,
      columns: list.columns,
      read: list === chosen ? read : readOf(list),
    })),
    above: [],
    below: [],
    problems: [],
  };
}

function findLists(path: string, format: JsonFormat, read: ReadPlan, head: Head): Promise<RecordList[]> | RecordList[] {
  switch (format) {
    case 'json':
      return listJson(path, read);
    case 'ndjson':
      return listLines(path, read, head);
    case 'geojson':
    case 'topojson':
      return listFeatures(path, read);
    default:
      return assertNever(format);
  }
}

function encodingChoice(detected: DetectedEncoding, read: ReadPlan): Choice {
  const encoding = read.encoding ?? detected.encoding;
  const others = [detected.encoding, ...detected.others].filter((other) => other !== encoding);
  return {
    topic: 'encoding',
    value: encodingName(encoding),
    because:
      encoding === detected.encoding
        ? detected.because
        : `By its bytes it would be ${encodingName(detected.encoding)}: ${withinSentence(detected.because)}`,
    confidence: detected.confidence,
    alternatives: others.map((other) => ({ label: encodingName(other), read: { ...read, encoding: other } })),
  };
}

function recordsChoice(
  chosen: RecordList,
  lists: readonly RecordList[],
  readOf: (list: RecordList) => ReadPlan,
): Choice {
  return {
    topic: 'records',
    value: placeName(chosen.path),
    because:
      lists.length === 1 ? chosen.says : `Of ${lists.length} lists in the file it is the longest. ${chosen.says}`,
    confidence: lists.length === 1 ? 'certain' : 'likely',
    alternatives: lists
      .filter((list) => list !== chosen)
      .map((list) => ({ label: placeName(list.path), read: readOf(list) })),
  };
}

function placeName(path: string): string {
  return path === '' ? 'The whole file' : `“${path}”`;
}
