import { createItemColumns } from './item-columns.ts';
import { isJsonObject, jsonText } from './json-text.ts';
import type { SourceRecord } from './source-record.ts';

/** A list of records found in a JSON value. */
export interface JsonList {
  /** Where it is, such as "data.items"; empty for the value itself. */
  readonly path: string;
  readonly kind: 'objects' | 'rows' | 'columns' | 'entries' | 'values' | 'single';
  readonly items: number;
  /** The columns' names first, as line 0, then the items. */
  readonly records: () => Iterable<SourceRecord>;
}

type JsonObject = Readonly<Record<string, unknown>>;

const leastEntries = 3;

/**
 * Every list of records in a JSON value, at any depth of its objects: objects, rows of cells whose first may name the
 * columns, columns of equal length, and objects of one shape under keys of their own. A value without a list is a single
 * record where it is an object, and nothing otherwise.
 */
export function findJsonLists(value: unknown): JsonList[] {
  const lists = [...listsWithin(value, '')];
  return lists.length === 0 && isJsonObject(value) && Object.keys(value).length > 0
    ? [objectList('', 'single', [value])]
    : lists;
}

function* listsWithin(value: unknown, path: string): Generator<JsonList> {
  if (Array.isArray(value)) {
    const list = arrayList(path, value);
    if (list !== undefined) yield list;
    return;
  }
  if (!isJsonObject(value)) return;
  const list = columnList(path, value) ?? entryList(path, value);
  if (list !== undefined) yield list;
  if (list?.kind === 'columns') return;
  for (const [key, part] of Object.entries(value)) yield* listsWithin(part, path === '' ? key : `${path}.${key}`);
}

function arrayList(path: string, items: readonly unknown[]): JsonList | undefined {
  if (items.length === 0) return undefined;
  if (items.some(isJsonObject)) return objectList(path, 'objects', items);
  if (items.every((item) => Array.isArray(item))) return rowList(path, items);
  return path === '' ? { path, kind: 'values', items: items.length, records: () => valueRecords(items) } : undefined;
}

function objectList(path: string, kind: JsonList['kind'], items: readonly unknown[]): JsonList {
  return { path, kind, items: items.length, records: () => objectRecords(items) };
}

function* objectRecords(items: readonly unknown[]): Generator<SourceRecord> {
  const columns = createItemColumns();
  for (const item of items) if (isJsonObject(item)) columns.add(item);
  yield headerRecord(columns.names());
  for (const [index, item] of items.entries()) {
    yield isJsonObject(item)
      ? itemRecord(index + 1, item, columns.fields(item))
      : { ...itemRecord(index + 1, item, []), fault: 'not-a-record' };
  }
}

/** Lists of cells; the first names the columns where it is all words and there are others. */
function rowList(path: string, rows: readonly (readonly unknown[])[]): JsonList {
  const [first = [], ...rest] = rows;
  const isHeader = rest.length > 0 && first.length > 0 && first.every((cell) => typeof cell === 'string');
  const records = function* (): Generator<SourceRecord> {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    yield headerRecord(isHeader ? first.map(jsonText) : Array.from({ length: width }, (_, i) => `column ${i + 1}`));
    for (const [index, row] of rows.entries())
      if (index > 0 || !isHeader) yield itemRecord(index + 1, row, row.map(jsonText));
  };
  return { path, kind: 'rows', items: rows.length - (isHeader ? 1 : 0), records };
}

function columnList(path: string, value: JsonObject): JsonList | undefined {
  const columns = Object.entries(value);
  const lists = columns.map(([, list]) => list).filter((list): list is unknown[] => Array.isArray(list));
  const length = lists[0]?.length ?? 0;
  const isTable =
    columns.length > 1 &&
    lists.length === columns.length &&
    length > 0 &&
    lists.every((list) => list.length === length && !list.some((cell) => isJsonObject(cell) || Array.isArray(cell)));
  if (!isTable) return undefined;
  const records = function* (): Generator<SourceRecord> {
    yield headerRecord(columns.map(([name]) => name));
    for (let index = 0; index < length; index += 1) {
      const row = lists.map((list) => list[index]);
      yield itemRecord(index + 1, row, row.map(jsonText));
    }
  };
  return { path, kind: 'columns', items: length, records };
}

/** Objects of one shape, or plain values, under keys that tell them apart. */
function entryList(path: string, value: JsonObject): JsonList | undefined {
  const entries = Object.entries(value);
  if (entries.length < leastEntries) return undefined;
  const shapes = entries.map(([, entry]) => (isJsonObject(entry) ? Object.keys(entry) : []));
  const common = shapes[0]?.filter((key) => shapes.every((shape) => shape.includes(key))) ?? [];
  if (common.length === 0) return undefined;
  const items = entries.map(([key, entry]) => ({ key, ...(isJsonObject(entry) ? entry : {}) }));
  return objectList(path, 'entries', items);
}

function* valueRecords(items: readonly unknown[]): Generator<SourceRecord> {
  yield headerRecord(['value']);
  for (const [index, item] of items.entries()) yield itemRecord(index + 1, item, [jsonText(item)]);
}

function headerRecord(names: readonly string[]): SourceRecord {
  return { line: 0, fields: names, raw: names.join(',') };
}

function itemRecord(line: number, item: unknown, fields: readonly string[]): SourceRecord {
  return {
    line,
    fields,
    get raw() {
      return JSON.stringify(item);
    },
  };
}
