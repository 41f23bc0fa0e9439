import { AppError } from '../../shared/base/app-error.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun } from '../../shared/base/format-words.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { decodeText } from '../files/decode-text.ts';
import { layerRecords } from '../files/feature-records.ts';
import { requireGeoLayers } from '../files/geo-features.ts';
import { createItemColumns } from '../files/item-columns.ts';
import { findJsonLists } from '../files/json-lists.ts';
import type { JsonList } from '../files/json-lists.ts';
import { isJsonObject, parseJson } from '../files/json-text.ts';
import { readJson } from '../files/read-json.ts';
import type { SourceRecord } from '../files/source-record.ts';

/** A list of records that a file holds, as it is offered. */
export interface RecordList {
  /** Where it is in the file, such as "data.items"; empty for the file itself. */
  readonly path: string;
  readonly items: number;
  readonly columns: number;
  /** What it is, in a sentence. */
  readonly says: string;
}

const shapes: Readonly<Record<JsonList['kind'], string>> = {
  objects: 'each object is a row, and its parts are the columns',
  rows: 'each list is a row, and the first names the columns where it is all text',
  columns: 'each list is a column under its name',
  entries: 'each object is a row, and the key that it stands under is its first column',
  values: 'each value is a row of one column',
  single: 'the file is one object, which makes one row',
};

/** The lists of records in a JSON file. */
export async function listJson(path: string, read: ReadPlan): Promise<RecordList[]> {
  return findJsonLists(await readJson(path, read)).map((list) => ({
    path: list.path,
    items: list.items,
    columns: countColumns(list.records()),
    says: `It has ${countedNoun(list.items, 'record')}: ${shapes[list.kind]}.`,
  }));
}

/** The layers of a GeoJSON or TopoJSON file. */
export async function listFeatures(path: string, read: ReadPlan): Promise<RecordList[]> {
  return requireGeoLayers(path, await readJson(path, read)).map(({ path: layer, features }) => ({
    path: layer,
    items: features.length,
    columns: countColumns(layerRecords(features)),
    says: `It has ${countedNoun(features.length, 'feature')}: each is a row, and its properties are the columns.`,
  }));
}

/** The one list of a file with one record a line, by the lines at its start. */
export function listLines(path: string, read: ReadPlan, head: { bytes: Buffer; whole: boolean }): RecordList[] {
  const lines = decodeText(head.bytes, read.encoding ?? 'utf-8').split('\n');
  const texts = (head.whole ? lines : lines.slice(0, -1)).map((line) => line.trim()).filter((line) => line !== '');
  const columns = createItemColumns();
  let good = 0;
  let width = 0;
  for (const item of texts.map(valueOf)) {
    if (isJsonObject(item)) columns.add(item);
    else if (Array.isArray(item)) width = Math.max(width, item.length);
    else continue;
    good += 1;
  }
  if (good === 0) {
    throw new AppError(
      'file-format',
      `No line of "${path}" is a record of JSON. Ask the partner to send it again, or for a CSV.`,
      { file: path },
    );
  }
  const looked = head.whole ? 'lines' : 'lines looked at';
  const says =
    good === texts.length
      ? `Each of its ${formatNumber(good)} ${looked} is a record of JSON.`
      : `${formatNumber(good)} of its ${formatNumber(texts.length)} ${looked} are records of JSON.`;
  return [{ path: '', items: texts.length, columns: Math.max(columns.names().length, width), says }];
}

function valueOf(line: string): unknown {
  try {
    return parseJson(line);
  } catch {
    return undefined;
  }
}

function countColumns(records: Iterable<SourceRecord>): number {
  for (const header of records) return header.fields.length;
  return 0;
}
