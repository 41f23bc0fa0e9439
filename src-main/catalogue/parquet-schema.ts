import { formatList } from '../../shared/base/format-list.ts';

/** The columns of a Parquet file with their database types, in their order. */
export type ParquetSchema = ReadonlyMap<string, string>;

/** The schema that most have; of those that are equally common the first. */
export function commonSchema(schemas: readonly ParquetSchema[]): ParquetSchema {
  const counts = new Map<string, { schema: ParquetSchema; files: number }>();
  for (const schema of schemas) {
    const key = JSON.stringify([...schema].map(([name, type]) => [name, familyOf(type)]).toSorted());
    const found = counts.get(key);
    counts.set(key, { schema: found?.schema ?? schema, files: (found?.files ?? 0) + 1 });
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.files - a.files);
  return first?.schema ?? new Map();
}

/** How a schema differs from the common one, each as the end of a sentence about its file; the columns' order is free. */
export function schemaDifferences(common: ParquetSchema, schema: ParquetSchema): string[] {
  const retyped = [...schema].flatMap(([name, type]) => {
    const expected = common.get(name);
    return expected === undefined || isAlike(expected, type)
      ? []
      : [`has ${wordsOf(type)} in the column "${name}", where the others have ${wordsOf(expected)}`];
  });
  const missing = [...common.keys()].filter((name) => !schema.has(name));
  const extra = [...schema.keys()].filter((name) => !common.has(name));
  return [...named('has no column', missing), ...named('has the extra column', extra), ...retyped];
}

function named(words: string, names: readonly string[]): string[] {
  const quoted = formatList(names.map((name) => `"${name}"`));
  return names.length === 0 ? [] : [`${words}${names.length === 1 ? '' : 's'} ${quoted}`];
}

/** The columns that a file's folders give, as text: "year=2024/month=01/a.parquet" gives `year` and `month`. */
export function partitionKeys(name: string): ParquetSchema {
  const folders = name.split('/').slice(0, -1);
  return new Map(
    folders.flatMap((folder) => (folder.includes('=') ? [[folder.slice(0, folder.indexOf('=')), 'VARCHAR']] : [])),
  );
}

function isAlike(one: string, other: string): boolean {
  return familyOf(one) === familyOf(other) || one === noType || other === noType;
}

/** The type of a column that was written without a single value. */
export const noType = '"NULL"';

/** Types of one family hold the same kind of value; the widest of them holds all. */
function familyOf(type: string): string {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'whole number';
  if (/^(DOUBLE|FLOAT|DECIMAL\(.*\))$/.test(type)) return 'number';
  if (/^(VARCHAR|ENUM\(.*\)|UUID)$/.test(type)) return 'text';
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return 'date and time';
  return type;
}

const familyWords: Readonly<Record<string, string>> = {
  'whole number': 'whole numbers',
  number: 'numbers with decimals',
  text: 'text',
  'date and time': 'dates with a time',
  DATE: 'dates',
  BOOLEAN: 'true or false',
};

function wordsOf(type: string): string {
  return familyWords[familyOf(type)] ?? `values of type ${type}`;
}
