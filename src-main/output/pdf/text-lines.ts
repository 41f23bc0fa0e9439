import type { FontFile } from '../fonts.ts';
import { keepTogether } from '../keep-together.ts';
import { measureText } from '../pictures/text-width.ts';

/** Lengths are points of 1/72 inch. */
export interface TextLook {
  readonly size: number;
  readonly weight?: FontFile['weight'];
  /** Space between lines as a share of the size; the template's own where it is left out. */
  readonly leading?: number;
  readonly family?: FontFile['family'];
}

/** Height of capitals of the report's fonts as a share of their size; a line is as high as they are. */
export const capHeight = 0.698;

/** Lines that a text takes at a width, broken between words; the compiler may break one line sooner or later. */
export function countLines(text: string, width: number, look: TextLook): number {
  const { size, weight = 400, family = 'IBM Plex Sans' } = look;
  const space = measureText(' ', family, weight, size);
  let lines = 1;
  let used = 0;
  for (const word of keepTogether(text).split(' ')) {
    const length = measureText(word, family, weight, size);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = length;
    } else {
      used += (used === 0 ? 0 : space) + length;
    }
    // A word longer than a line goes on in the next.
    for (; used > width && width > 0; used -= width) lines += 1;
  }
  return lines;
}

/** Height of a paragraph at a width; nothing where there is no text. */
export function textHeight(text: string, width: number, look: TextLook): number {
  if (text === '') return 0;
  const lines = countLines(text, width, look);
  return look.size * (lines * capHeight + (lines - 1) * (look.leading ?? 0.68));
}
