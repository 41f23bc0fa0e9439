import { isJsonObject, jsonText } from './json-text.ts';

/** The columns of a list's items, in the order in which they are first met; parts of parts are named "a.b". */
export interface ItemColumns {
  /** Makes sure that every column of an item is there. */
  add(item: Readonly<Record<string, unknown>>): void;
  names(): readonly string[];
  /** The item's cells in the order of the columns known by now. */
  fields(item: Readonly<Record<string, unknown>>): string[];
}

/** Between the names of a part and of its own part: "a.b" may be the name of a part too. */
const within = '\u001f';

export function createItemColumns(): ItemColumns {
  const places = new Map<string, number>();
  return {
    add(item) {
      for (const [name] of leaves(item, '')) if (!places.has(name)) places.set(name, places.size);
    },
    names: () => [...places.keys()].map((path) => path.replaceAll(within, '.')),
    fields(item) {
      const fields = Array.from({ length: places.size }, () => '');
      for (const [name, value] of leaves(item, '')) {
        const place = places.get(name);
        if (place !== undefined) fields[place] = jsonText(value);
      }
      return fields;
    },
  };
}

function* leaves(item: Readonly<Record<string, unknown>>, prefix: string): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(item)) {
    if (isJsonObject(value)) yield* leaves(value, prefix + key + within);
    else yield [prefix + key, value];
  }
}
