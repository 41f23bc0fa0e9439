import { assertNever } from '../../../shared/base/assert-never.ts';
import type { PrintedTable } from '../printed-table.ts';
import { fill, linesOfRow, type TextItem } from './page-text.ts';
import type { Exhibit, ListedFinding, SlidePart } from './slide.ts';

/** Lengths are inches on a page of 13.33 by 7.5. */
export const slideLeft = 0.6;
export const slideWidth = 12.13;
export const slideBottom = 6.6;
export const partGap = 0.22;
export const rowHeight = 0.29;
export const headHeight = 0.32;
/** Where the words of a listed finding begin beside its figure. */
export const figureColumn = 2.1;
export const listSizes = { figure: 26, text: 16, detail: 14 } as const;
const textSizes = [20, 18, 16, 14] as const;
const listScales = [1.25, 1] as const;
const plainSize = 16;
export const smallSize = 14;
/** What a picture that shares a slide is drawn at least at, unless it is lower by itself. */
const leastPicture = 3.2;

/** Where a slide's words begin below its title of one line or two. */
export function topUnder(title: string): number {
  return title.length <= 58 ? 1.2 : 1.55;
}

export function roomUnder(title: string): number {
  return slideBottom - topUnder(title);
}

/** The lines that a text takes in a width, in type of a size in points. */
export function linesIn(text: string, width: number, size: number): number {
  const length = (width * 72) / (size * 0.49);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
}

export function lineHeight(size: number): number {
  return (size * 1.2) / 72;
}

/** The height of parts with text in type of a size, and lists of findings in type of a scale. */
export function stackHeight(parts: readonly SlidePart[], size = plainSize, scale = 1): number {
  return parts.reduce((sum, part) => sum + partHeight(part, size, scale), 0) + partGap * Math.max(0, parts.length - 1);
}

/** The largest type of text, and scale of a list of findings, in which all parts have room. */
export function typeOf(parts: readonly SlidePart[], room: number): { readonly size: number; readonly scale: number } {
  const scale = parts.every(({ kind }) => kind === 'text' || kind === 'findings')
    ? (listScales.find((each) => stackHeight(parts, plainSize, each) <= room * 0.85) ?? 1)
    : 1;
  const size = textSizes.find((each) => stackHeight(parts, each, scale) <= (each > plainSize ? room * 0.88 : room));
  return { size: size ?? smallSize, scale };
}

function partHeight(part: SlidePart, size: number, scale: number): number {
  switch (part.kind) {
    case 'text':
      return itemsHeight(part.items, size);
    case 'findings':
      return part.findings.reduce((sum, finding) => sum + findingHeight(finding, scale), 0);
    case 'table':
      return captionHeight(part.caption, part.table.subtitle) + tableHeight(part.table) + notesHeight(part.table.notes);
    case 'picture': {
      const { caption, subtitle, notes } = part.exhibit;
      return captionHeight(caption, subtitle) + leastHeight(part.exhibit) + notesHeight(notes);
    }
    default:
      return assertNever(part);
  }
}

export function itemsHeight(items: readonly TextItem[], size: number): number {
  const height = ({ heading, term, text }: TextItem): number =>
    (heading === undefined ? 0 : lineHeight(size) + 0.07) +
    linesIn(`${term}  ${text}`, slideWidth, size) * lineHeight(size) +
    0.1;
  return items.reduce((sum, item) => sum + height(item), 0);
}

export function findingHeight({ text, detail }: ListedFinding, scale: number): number {
  const width = slideWidth - figureColumn;
  const lines = (words: string, size: number, fill: number): number =>
    linesIn(words, width * fill, size * scale) * lineHeight(size * scale);
  const more = detail === '' ? 0 : lines(detail, listSizes.detail, 1) + 0.03;
  return Math.max(0.48 * scale, lines(text, listSizes.text, 0.92) + more) + 0.2 * scale;
}

/** Parts a list of findings into slides. */
export function pageFindings(findings: readonly ListedFinding[], room: number): readonly (readonly ListedFinding[])[] {
  return fill(findings, (finding) => findingHeight(finding, 1), room);
}

export function captionHeight(caption: string, subtitle: string): number {
  return (caption === '' ? 0 : linesIn(caption, slideWidth * 0.92, 14) * 0.26) + (subtitle === '' ? 0 : 0.25);
}

export function tableHeight(table: PrintedTable): number {
  return headHeight + table.rows.reduce((sum, row) => sum + rowHeight * linesOfRow(row, table.widths), 0) + 0.06;
}

/** How many lines of rows a table may have in a height. */
export function roomForRows(height: number, { caption, table }: Extract<SlidePart, { kind: 'table' }>): number {
  const others = captionHeight(caption, table.subtitle) + headHeight + 0.06 + notesHeight(table.notes) + partGap;
  return Math.floor((height - others) / rowHeight);
}

export function notesHeight(notes: readonly string[]): number {
  return notes.length === 0 ? 0 : linesIn(notes.join(' '), slideWidth, 10) * lineHeight(10) + 0.06;
}

/** The height of a picture as large as a slide's width and its own size allow. */
export function wholeHeight({ picture: { picture } }: Exhibit): number {
  return picture.height * Math.min(slideWidth / picture.width, 1.5 / 96);
}

function leastHeight(exhibit: Exhibit): number {
  return Math.min(leastPicture, wholeHeight(exhibit));
}
