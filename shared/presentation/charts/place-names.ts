interface NamedPoint {
  readonly name: string;
  /** On the plot, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** How much a name is wanted; below 0: not at all. */
  readonly wants: number;
}

const characterWidth = 6.2;
const lineHeight = 13;
const markRadius = 7;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names that have room beside their points, to the right or else to the left; the most wanted first. */
export function placeNames<P extends NamedPoint>(
  points: readonly P[],
  width: number,
): (P & { readonly side: 'left' | 'right' })[] {
  const taken: Box[] = points.map(({ x, y }) => around(x - markRadius, x + markRadius, y, 2 * markRadius));
  return points
    .filter(({ wants }) => wants >= 0)
    .toSorted((a, b) => b.wants - a.wants)
    .flatMap((point) => {
      const length = point.name.length * characterWidth;
      for (const side of ['right', 'left'] as const) {
        const from = side === 'right' ? point.x + markRadius + 1 : point.x - markRadius - 1 - length;
        const box = around(from, from + length, point.y, lineHeight);
        if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return [{ ...point, side }];
      }
      return [];
    });
}

function around(left: number, right: number, middle: number, height: number): Box {
  return { left, right, top: middle - height / 2, bottom: middle + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
