import type { MatchReport } from '../../../shared/model/match-report.ts';
import type { LostRows } from './match-words.ts';

export const pictureTop = 8;
export const pictureLeft = 36;
export const pictureRight = 760;

const gap = 14;
/** The words at the head of the picture need this much before a strand may begin to leave. */
const wordsHeight = 84;
const thinnest = 2.5;
const thickestFan = 28;

export interface DrawnStrand extends LostRows {
  readonly thickness: number;
  /** The middle of the strand where it leaves the rows, and where it ends. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

export interface PictureLayout {
  readonly matchedHeight: number;
  readonly strands: readonly DrawnStrand[];
  /** The rows that repeating would add, below the matched ones on the right; null where none would be. */
  readonly fan: {
    readonly from: number;
    readonly to: number;
    readonly thickness: number;
    readonly isToScale: boolean;
  } | null;
  /** How much of the right side is reached, from its top. */
  readonly reachedHeight: number;
  readonly bottom: number;
}

/** Where the parts of a match picture lie, in its own pixels: the rows are `height` high, whatever their number; words need a `slot` each. */
export function layOutPicture(
  { left, right, fanOut, plan }: Pick<MatchReport, 'left' | 'right' | 'fanOut' | 'plan'>,
  lost: readonly LostRows[],
  height: number,
  slot: number,
): PictureLayout {
  const rows = Math.max(1, left.rows);
  const thick = lost.map((each) => Math.max(thinnest, (each.rows / rows) * height));
  const matchedHeight = Math.max(0, height - thick.reduce((sum, each) => sum + each, 0));
  const added = plan.kind === 'anti' || fanOut.added === 0 ? 0 : Math.max(thinnest, (fanOut.added / rows) * height);
  const fanThickness = Math.min(thickestFan, added);
  let leaves = pictureTop + matchedHeight;
  let ends = Math.max(pictureTop + matchedHeight + gap, pictureTop + (lost.length === 0 ? 0 : wordsHeight));
  const strands = lost.map((each, at): DrawnStrand => {
    const thickness = thick[at] ?? thinnest;
    const room = Math.max(thickness, slot);
    const drawn = { ...each, thickness, from: leaves + thickness / 2, to: ends + room / 2, end: 372 - at * 70 };
    leaves += thickness;
    ends += room + 4;
    return drawn;
  });
  const fanEnds = pictureTop + matchedHeight + 8 + fanThickness;
  return {
    matchedHeight,
    strands,
    fan:
      added === 0
        ? null
        : {
            from: pictureTop + Math.max(fanThickness / 2, matchedHeight - fanThickness / 2 - 4),
            to: pictureTop + matchedHeight + 8 + fanThickness / 2,
            thickness: fanThickness,
            isToScale: added <= thickestFan,
          },
    reachedHeight: right.keys === 0 ? 0 : matchedHeight * (right.matchedKeys / right.keys),
    bottom: Math.max(pictureTop + height + 6, strands.length === 0 ? 0 : ends, added === 0 ? 0 : fanEnds + 6),
  };
}

/** A band of one thickness that leaves at one height and ends at another. */
export function bandPath(x: number, from: number, end: number, to: number, thickness: number): string {
  const half = thickness / 2;
  const [near, far] = [x + (end - x) * 0.45, x + (end - x) * 0.55];
  return (
    `M${x} ${from - half}C${near} ${from - half} ${far} ${to - half} ${end} ${to - half}` +
    `V${to + half}C${far} ${to + half} ${near} ${from + half} ${x} ${from + half}Z`
  );
}

/** A title in lines of at most so many letters, broken between words. */
export function wrapWords(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
