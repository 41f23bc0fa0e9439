import type { TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import { lightTheme } from '../../../shared/presentation/chart-theme.ts';
import { paperTicks } from '../paper-ticks.ts';
import { pictureOf, type Picture } from '../pictures/picture.ts';
import { measureText } from '../pictures/text-width.ts';
import { wrapText } from '../pictures/wrap-text.ts';
import { placeOnScale, plotMark, type PlotMark } from '../plot-geometry.ts';

import { xmlText } from '../xml.ts';

type Scale = Extract<TableColumn, { kind: 'plot' }>['plot'];

/** Pixels of a plot's width; the most of its height, and of the height of a row. */
const width = 720;
const mostHeight = 400;
const tallestRow = 60;
const head = 26;
const gap = 14;
const namesWidth = 300;
const tight = 'IBM Plex Sans Condensed';
const wordSize = 12.5;
const hatch = 'hatch';
const hatchPattern = `<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${lightTheme.statusHatch}" stroke-width="2"/></pattern></defs>`;

/** The rows of a table that draws intervals as one picture, those of `picked` on the colour of the organisation. */
export function drawRowPlot(table: TableModel, picked: ReadonlySet<string>, ground: string): Picture | null {
  const at = table.columns.findIndex(({ kind }) => kind === 'plot');
  const column = table.columns[at];
  if (column?.kind !== 'plot') return null;
  const strong = table.columns.findLastIndex(
    (each, index) => index < at && each.kind === 'figure' && each.strong === true,
  );
  const rows = table.rows.filter(({ kind }) => kind === 'body');
  const step = Math.min(tallestRow, (mostHeight - head) / rows.length);
  const size = Math.min(17, step * 0.76);
  const lines = rows.map(({ cells: [name] }) => linesOf(name?.kind === 'text' ? name.text : '', size, step));
  const names = Math.max(...lines.flat().map((text) => measureText(text, tight, 600, size)));
  const values = rows.map(({ cells }) => {
    const cell = cells[strong];
    return cell?.kind === 'figure' ? cell.text : '';
  });
  const valueHead = table.columns[strong]?.title ?? '';
  const valuesWidth = Math.max(
    measureText(valueHead, tight, 400, 13),
    ...values.map((text) => measureText(text, 'IBM Plex Sans', 600, size)),
  );
  const valuesEnd = 6 + names + gap + valuesWidth;
  const left = valuesEnd + gap + 8;
  const room = width - left - 16;
  const height = Math.ceil(head + step * rows.length + 4);
  const parts = [
    text(valuesEnd, head - 9, valueHead, 13, 400, 'end', lightTheme.axis),
    ...paperTicks(column.plot, room, 13).map((tick) =>
      text(left + tick.left, head - 9, tick.text, 13, 400, 'start', lightTheme.axis),
    ),
  ];
  rows.forEach(({ key, cells }, index) => {
    const top = head + index * step;
    const middle = top + step / 2;
    const isPicked = picked.has(key);
    if (isPicked) parts.push(`<rect x="0" y="${n(top)}" width="${width}" height="${n(step)}" fill="${ground}"/>`);
    parts.push(`<path d="M0 ${n(top + step)}H${width}" stroke="${lightTheme.grid}" stroke-width="0.75"/>`);
    const weight = isPicked ? 600 : 400;
    const own = lines[index] ?? [];
    own.forEach((line, row) => {
      const foot = middle + size * 0.35 + (row - (own.length - 1) / 2) * size * 1.08;
      parts.push(text(6, foot, line, size, weight, 'start', lightTheme.ink));
    });
    parts.push(text(valuesEnd, middle + size * 0.35, values[index] ?? '', size, weight, 'end', lightTheme.ink));
    const cell = cells[at];
    if (cell?.kind === 'plot') parts.push(...drawMark(column.plot, plotMark(column.plot, cell), left, room, top, step));
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${hatchPattern}<rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`;
  return pictureOf(svg);
}

function linesOf(name: string, size: number, step: number): readonly string[] {
  const isTall = step > size * 2.2;
  return isTall ? wrapText(name, tight, 600, size, namesWidth) : [name];
}

function drawMark(
  scale: Scale,
  mark: PlotMark,
  left: number,
  room: number,
  top: number,
  step: number,
): readonly string[] {
  const x = (share: number): string => n(left + share * room);
  const middle = top + step / 2;
  const parts = [
    ...scale.ticks
      .map(({ value }) => placeOnScale(scale, value))
      .filter((share) => share >= 0 && share <= 1)
      .map((share) => `<path d="M${x(share)} ${n(top)}v${n(step)}" stroke="${lightTheme.grid}"/>`),
    `<path d="M${x(placeOnScale(scale, scale.reference))} ${n(top)}v${n(step)}" stroke="${lightTheme.reference}" stroke-width="1.2" stroke-dasharray="3 2.5"/>`,
  ];
  if (mark.kind !== 'interval') return [...parts, ...drawWords(mark, left, room, middle)];
  const colour = lightTheme[mark.tone];
  const dashes = mark.reliable ? '' : ' stroke-dasharray="2 2"';
  parts.push(
    `<path d="M${x(mark.from)} ${n(middle)}H${x(mark.to)}" stroke="${colour}" stroke-width="2.5" fill="none"${dashes}/>`,
  );
  if (mark.leavesLeft) parts.push(`<path d="M${n(left - 6)} ${n(middle)}l7 -4.5v9z" fill="${colour}"/>`);
  if (mark.leavesRight) parts.push(`<path d="M${n(left + room + 6)} ${n(middle)}l-7 -4.5v9z" fill="${colour}"/>`);
  if (mark.at === null) return parts;
  const fill = mark.reliable && mark.shape !== 'ring' ? colour : '#ffffff';
  parts.push(
    `<path d="M${x(mark.at)} ${n(middle)}${shapes[mark.shape]}" fill="${fill}" stroke="${colour}" stroke-width="1.6"/>`,
  );
  if (mark.mayBeChance) parts.push(text(left + mark.at * room + 9, middle - 2, '?', 13, 600, 'start', colour));
  return parts;
}

/** A hidden row is a hatched strip; its words, and those of a row without a number, stand clear of the lines. */
function drawWords(
  { kind, text: words }: Exclude<PlotMark, { kind: 'interval' }>,
  left: number,
  room: number,
  middle: number,
): readonly string[] {
  if (words === '') return [];
  const wide = measureText(words, tight, 400, wordSize) + 10;
  const at = kind === 'hidden' ? left + (room - wide) / 2 : left + 2;
  return [
    kind === 'hidden'
      ? `<rect x="${n(left)}" y="${n(middle - 6)}" width="${n(room)}" height="12" fill="url(#${hatch})"/>`
      : '',
    `<rect x="${n(at)}" y="${n(middle - 7.5)}" width="${n(wide)}" height="15" fill="${lightTheme.surface}"/>`,
    text(at + 5, middle + 4.5, words, wordSize, 400, 'start', lightTheme.statusInk),
  ];
}

const dot = 'm-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z';
const shapes = { up: 'm0 -5.5l5.5 10.5h-11z', down: 'm0 5.5l5.5 -10.5h-11z', dot, ring: dot } as const;

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  weight: number,
  anchor: 'start' | 'end',
  fill: string,
): string {
  const family = anchor === 'end' ? 'IBM Plex Sans' : tight;
  return `<text x="${n(x)}" y="${n(y)}" font-family="${family}" font-size="${n(size)}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${xmlText(words)}</text>`;
}

function n(value: number): string {
  return value.toFixed(1);
}
