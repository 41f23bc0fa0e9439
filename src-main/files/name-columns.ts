/**
 * The names of a table's columns, made of the rows of its header: unique whatever the case of their letters, never empty.
 * Rows are joined with a space. A label of an upper row is carried to the columns on its right that have a name below it;
 * one over the first column only where names would repeat without it. A column without a name is "column 16"; the second
 * of a name is "name (2)". With `columnCount` there are just so many names, however many cells the header has.
 */
export function nameColumns(header: readonly (readonly string[])[], columnCount?: number): string[] {
  const width = columnCount ?? Math.max(0, ...header.map((row) => row.length));
  const rows = header.map((row) => Array.from({ length: width }, (_, column) => tidy(row[column] ?? '')));
  return makeUnique(joinRows(carryLabels(rows), width));
}

const windows = new TextDecoder('windows-1252');

/** Control signs from 128 on are quotation marks and dashes of Windows that were taken for Latin-1 on their way here. */
function tidy(cell: string): string {
  return cell
    .replace(/[\u0080-\u009f]/g, (sign) => windows.decode(Uint8Array.of(sign.charCodeAt(0))))
    .replace(/\s*[\r\n\t\v\f\u2028\u2029]+\s*/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/**
 * Fills blanks of upper rows from their left, from the lowest such row up: under a label with a name of its own below it,
 * where the next column has one too, and wherever names would repeat. A label reaches as far as that of the row above it.
 */
function carryLabels(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.map((row) => [...row]);
  const first = firstNamed(rows);
  for (let upper = filled.length - 2; upper >= 0; upper -= 1) {
    const row = filled[upper] ?? [];
    const below = joinRows(filled.slice(upper + 1), row.length);
    const repeated = repeatedNames(below);
    let label = '';
    let isGroup = false;
    row.forEach((cell, column) => {
      const endsAbove = rows.slice(0, upper).some((higher) => startsLabel(higher, column));
      if (cell !== '' || endsAbove) {
        label = cell;
        isGroup = column > first && below[column] !== '';
      } else if (label !== '' && (repeated.has(column) || (isGroup && below[column] !== ''))) row[column] = label;
    });
  }
  return filled;
}

/** The first column that any row names: what stands in it is a name or a title, rather than a label over several columns. */
function firstNamed(rows: readonly (readonly string[])[]): number {
  return Math.min(...rows.map((row) => row.findIndex((cell) => cell !== '')).filter((column) => column >= 0));
}

function startsLabel(row: readonly string[], column: number): boolean {
  return (row[column] ?? '') !== '' && row[column] !== row[column - 1];
}

function repeatedNames(names: readonly string[]): Set<number> {
  const columns = Map.groupBy(names.keys(), (column) => (names[column] ?? '').toLowerCase());
  columns.delete('');
  return new Set([...columns.values()].filter((same) => same.length > 1).flat());
}

function joinRows(rows: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    rows.reduce((name, row) => joinParts(name, row[column] ?? ''), ''),
  );
}

/** A part that already ends the name says nothing more: "Estimates; 2001" over "2001". */
function joinParts(name: string, part: string): string {
  if (name === '' || part === '') return name + part;
  const isSaid = name.endsWith(part) && !/[\p{L}\p{N}]/u.test(name.at(-part.length - 1) ?? ' ');
  return isSaid ? name : `${name} ${part}`;
}

function makeUnique(names: readonly string[]): string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  return names.map((given, column) => {
    const name = given === '' ? `column ${column + 1}` : given;
    if (!seen.has(name.toLowerCase()) && (given !== '' || !taken.has(name))) {
      seen.add(name.toLowerCase());
      return name;
    }
    let count = 2;
    while (taken.has(`${name} (${count})`.toLowerCase()) || seen.has(`${name} (${count})`.toLowerCase())) count += 1;
    const unique = `${name} (${count})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}
