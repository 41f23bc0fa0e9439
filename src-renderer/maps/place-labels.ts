/** A text that would stand at a place, in pixels. */
export interface LabelWish {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const letterWidth = 6.2;
const lineHeight = 13;
const gap = 3;

/** The wishes that have room, those that come first first: no two overlap, and none leaves the frame. */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
): readonly LabelWish[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return wishes.filter(({ lines, x, y }) => {
    const half = (Math.max(...lines.map((line) => line.length)) * letterWidth) / 2 + gap;
    const tall = (lines.length * lineHeight) / 2 + gap / 2;
    const box = { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
    if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height) return false;
    const isFree = taken.every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    );
    if (isFree) taken.push(box);
    return isFree;
  });
}

/** A name over two lines where it is long: "Northolt" and "West End". */
export function breakName(name: string, longest = 11): readonly string[] {
  if (name.length <= longest) return [name];
  const words = name.split(' ');
  const breaks = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));
  return breaks.sort((a, b) => widest(a) - widest(b))[0] ?? [name];
}
