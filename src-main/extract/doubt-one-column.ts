import { countedNoun } from '../../shared/base/format-words.ts';

const looked = 200;

/** Why lines that no sign divides may hold several columns all the same, in a sentence; null where nothing says so. */
export function doubtOneColumn(lines: readonly string[]): string | null {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, looked);
  if (filled.length < 3) return null;
  if (haveAlignedColumns(filled))
    return 'Its lines look like columns of fixed width with spaces between them, which are not divided here. Ask the partner for a CSV.';
  const fields = quotedFields(filled);
  return fields > 1
    ? `Each of its lines is in quotation marks as a whole, with ${countedNoun(fields, 'field')} within them: it was quoted twice. Ask the partner to send it without.`
    : null;
}

/** Whether most lines have two spaces or more within them, and all have one at the same place between other signs. */
function haveAlignedColumns(lines: readonly string[]): boolean {
  const spaced = lines.filter((line) => / {2,}\S/.test(line.trim())).length;
  if (spaced * 2 < lines.length) return false;
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isUsed = Array.from({ length: width }, (_, at) => lines.some((line) => (line[at] ?? ' ') !== ' '));
  return isUsed.filter((used, at) => used && isUsed[at - 1] !== true).length > 1;
}

/** How many fields, divided by commas or the like, most lines have within quotation marks; 1 where they are not in them. */
function quotedFields(lines: readonly string[]): number {
  const inner = lines.map((line) => /^"(.*)"$/s.exec(line.trim())?.[1]);
  if (inner.some((text) => text === undefined)) return 1;
  for (const delimiter of [',', ';', '\t', '|']) {
    const widths = inner.map((text) => (text ?? '').replace(/""[^"]*""/g, '').split(delimiter).length);
    const [first = 1] = widths;
    if (first > 1 && widths.filter((width) => width === first).length * 10 >= widths.length * 9) return first;
  }
  return 1;
}
