/** A column by its letters, counted from 0: 0 is "A", 27 is "AB". */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}

/** "Row 7", "Rows 3 to 5". */
export function rowSpan(first: number, last: number): string {
  return first === last ? `Row ${first}` : `Rows ${first} to ${last}`;
}

/** "Column B", "Columns B to K", by columns counted from 0. */
export function columnSpan(first: number, last: number): string {
  return first === last
    ? `Column ${columnLetters(first)}`
    : `Columns ${columnLetters(first)} to ${columnLetters(last)}`;
}
