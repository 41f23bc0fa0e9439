import { lightTheme } from '../../../shared/presentation/chart-theme.ts';
import { keepTogether } from '../keep-together.ts';
import type { Picture } from './picture.ts';
import { xmlText } from '../xml.ts';
import { measureText } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** What stands around a chart or map that leaves its report. */
export interface PictureCaption {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
}

const margin = 24;
const leastWidth = 520;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  /** From the line before to this one's foot. */
  readonly advance: number;
}

/** A picture as an SVG document with its title over it, and its notes and source under it. */
export function captionPicture(picture: Picture, { title, subtitle, notes, source }: PictureCaption): string {
  const inner = Math.max(leastWidth, picture.width);
  const width = inner + 2 * margin;
  const { ink, axis } = lightTheme;
  const over = [
    ...lines(title, { size: 19, weight: 600, fill: ink }, inner),
    ...lines(subtitle, { size: 13, weight: 400, fill: axis }, inner, 5),
  ];
  const under = [
    ...notes.flatMap((note) => lines(note, { size: 12, weight: 400, fill: axis }, inner, 3)),
    ...lines(source, { size: 11, weight: 400, fill: axis }, inner, 8),
  ];
  const top = margin + heightOf(over) + 16;
  const foot = top + picture.height + 10;
  const height = Math.ceil(foot + heightOf(under) + margin);
  const body = picture.svg.replace(/^[^]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${lightTheme.surface}"/>`,
    set(over, margin),
    `<g transform="translate(${margin},${top})">${body}</g>`,
    set(under, foot),
    '</svg>',
  ].join('');
}

function lines(text: string, look: Omit<Line, 'text' | 'advance'>, width: number, before = 0): readonly Line[] {
  if (text === '') return [];
  return wrapText(keepTogether(text), 'IBM Plex Sans', look.weight, look.size, width).map((words, index) => ({
    ...look,
    text: words,
    advance: look.size * 1.32 + (index === 0 ? before : 0),
  }));
}

function heightOf(all: readonly Line[]): number {
  return all.reduce((sum, { advance }) => sum + advance, 0);
}

function set(all: readonly Line[], top: number): string {
  let y = top;
  return all
    .map(({ text, size, weight, fill, advance }) => {
      y += advance;
      return setLine(text, y - size * 0.3, { size, weight, fill });
    })
    .join('');
}

type Look = Pick<Line, 'size' | 'weight' | 'fill'>;

/** Marks that the report's type lacks, drawn in a square of 1 on the line. */
const marks: Readonly<Record<string, string>> = {
  '▲': 'M0.05 0L0.45 -0.72L0.85 0Z',
  '▼': 'M0.05 -0.72L0.85 -0.72L0.45 0Z',
  '●': 'M0.1 -0.36a0.33 0.33 0 1 0 0.66 0a0.33 0.33 0 1 0 -0.66 0Z',
  '◆': 'M0.45 -0.8L0.83 -0.38L0.45 0.04L0.07 -0.38Z',
};
const markWidth = 0.95;

/** One line from the margin on: its words as text, its marks as shapes between them. */
function setLine(line: string, foot: number, { size, weight, fill }: Look): string {
  const y = foot.toFixed(1);
  let x = margin;
  return line
    .split(/([▲▼●◆])/u)
    .map((run) => {
      const shape = marks[run];
      const at = x.toFixed(1);
      x += shape === undefined ? measureText(run, 'IBM Plex Sans', weight, size) : markWidth * size;
      if (run === '') return '';
      return shape === undefined
        ? `<text x="${at}" y="${y}" xml:space="preserve" font-family="IBM Plex Sans" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(run)}</text>`
        : `<path transform="translate(${at},${y}) scale(${size})" fill="${fill}" d="${shape}"/>`;
    })
    .join('');
}
