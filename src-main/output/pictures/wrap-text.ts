import { measureText } from './text-width.ts';

/** Breaks a text into lines no wider than `width` in the unit of `size`, between words. */
export function wrapText(text: string, family: string, weight: number, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measureText(longer, family, weight, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
