const font = '500 12px "IBM Plex Sans Condensed"';
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** How wide a line of a name is on a map, in CSS pixels. */
export function nameWidth(line: string): number {
  const before = known.get(line);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return line.length * 5.7;
  context.font = font;
  const { width } = context.measureText(line);
  if (document.fonts.check(font)) known.set(line, width);
  return width;
}
