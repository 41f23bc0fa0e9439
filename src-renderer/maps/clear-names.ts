/** A name on a map by its middle in CSS pixels, and what is written in its stead where it has no room. */
export interface NamePlace {
  readonly code: string;
  readonly lines: readonly string[];
  readonly symbol: string | null;
  readonly x: number;
  readonly y: number;
}

export const nameLineHeight = 12;
const gap = 1;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark that names leave free, by its middle in CSS pixels. */
export interface FreeSpot {
  readonly x: number;
  readonly y: number;
}

const spotReach = 6;

/** The names that touch no mark and none that stands before them; symbols stand in any case, and in the stead of a name without room. */
export function clearNames<Place extends NamePlace>(
  names: readonly Place[],
  widthOf: (line: string) => number,
  marks: readonly FreeSpot[] = [],
): readonly Place[] {
  const alone = names.filter(isSymbol);
  const taken = [
    ...alone.map((name) => boxOf(name, widthOf)),
    ...marks.map(({ x, y }) => ({
      left: x - spotReach,
      right: x + spotReach,
      top: y - spotReach,
      bottom: y + spotReach,
    })),
  ];
  const withRoom = names.flatMap((name): Place[] => {
    if (isSymbol(name)) return [];
    const box = boxOf(name, widthOf);
    const isClear = taken.every((other) => !overlap(box, other));
    const written = isClear ? name : name.symbol === null ? null : { ...name, lines: [name.symbol] };
    if (written === null) return [];
    taken.push(isClear ? box : boxOf(written, widthOf));
    return [written];
  });
  return [...alone, ...withRoom];
}

function isSymbol({ lines, symbol }: NamePlace): boolean {
  return lines.length === 1 && lines[0] === symbol;
}

function boxOf({ lines, x, y }: NamePlace, widthOf: (line: string) => number): Box {
  const across = Math.max(...lines.map(widthOf)) / 2 + gap;
  const down = (lines.length * nameLineHeight) / 2 + gap;
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
