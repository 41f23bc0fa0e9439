/** Rows of a text, one a line, with commas between cells; a blank line is a blank row. */
export function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
}
