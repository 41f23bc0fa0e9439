import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Brand } from '../brand.ts';
import { hex } from '../docx/document-styles.ts';
import { keepTogether } from '../keep-together.ts';
import { drawPicture, textLook, type Page } from './draw-parts.ts';
import { drawTable } from './draw-table.ts';
import type { TextItem } from './page-text.ts';
import type { Exhibit, ListedFinding, SlidePart } from './slide.ts';
import { slideColours as colours } from './slide-master.ts';
import {
  captionHeight,
  figureColumn,
  findingHeight,
  itemsHeight,
  listSizes,
  notesHeight,
  partGap,
  slideBottom,
  slideLeft as left,
  slideWidth as width,
  stackHeight,
  tableHeight,
  typeOf,
  wholeHeight,
} from './stack-height.ts';

/** Draws parts from `top` down, in the order in which they are read aloud; pictures share the room that is left. */
export function drawStack(page: Page, parts: readonly SlidePart[], top: number, brand: Brand): void {
  const { size, scale } = typeOf(parts, slideBottom - top);
  const pictures = parts.filter(({ kind }) => kind === 'picture').length;
  const spare = (slideBottom - top - stackHeight(parts, size, scale)) / Math.max(1, pictures);
  let y = top;
  for (const part of parts) {
    y += drawPart(page, part, { y, size, scale, spare }, brand) + partGap;
  }
}

interface Place {
  readonly y: number;
  readonly size: number;
  readonly scale: number;
  readonly spare: number;
}

function drawPart(page: Page, part: SlidePart, { y, size, scale, spare }: Place, brand: Brand): number {
  switch (part.kind) {
    case 'text': {
      const h = itemsHeight(part.items, size);
      drawItems(page, part.items, { x: left, y, w: width, h }, size, brand);
      return h;
    }
    case 'findings':
      return drawFindings(page, part.findings, { y, scale }, brand);
    case 'table': {
      const { caption, table } = part;
      const from = y + drawCaption(page, caption, table.subtitle, y);
      drawTable(page, table, from, hex(brand.accentSoft));
      const foot = from + tableHeight(table);
      drawNotes(page, table.notes, table.caption, foot);
      return foot + notesHeight(table.notes) - y;
    }
    case 'picture':
      return drawExhibit(page, part.exhibit, y, spare);
    default:
      return assertNever(part);
  }
}

/** Terms, and texts, under their headings. */
export function drawItems(
  page: Page,
  items: readonly TextItem[],
  room: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  size: number,
  brand: Brand,
): void {
  const lang = 'en-GB';
  page.addText(
    items.flatMap(({ heading = '', term, text }) => [
      ...(heading === ''
        ? []
        : [
            {
              text: heading,
              options: { bold: true, breakLine: true, lang, color: hex(brand.accentText), paraSpaceAfter: 5 },
            },
          ]),
      ...(term === '' ? [] : [{ text: `${term}: `, options: { bold: true, breakLine: false, lang } }]),
      { text: keepTogether(text), options: { breakLine: true, lang, paraSpaceAfter: size * 0.44 } },
    ]),
    { ...textLook(size, colours.ink), ...room, objectName: 'Text' },
  );
}

function drawFindings(
  page: Page,
  findings: readonly ListedFinding[],
  { y: top, scale }: Pick<Place, 'y' | 'scale'>,
  brand: Brand,
): number {
  let y = top;
  for (const { figure, text, detail, quiet } of findings) {
    const h = findingHeight({ figure, text, detail, quiet }, scale);
    page.addText(figure, {
      ...textLook(figureSize(figure, scale), quiet ? colours.muted : hex(brand.accentText)),
      bold: true,
      x: left,
      y: y - 0.05,
      w: figureColumn - 0.1,
      h: 0.48 * scale,
      objectName: 'Figure',
    });
    const lang = 'en-GB';
    page.addText(
      [
        { text: keepTogether(text), options: { bold: true, breakLine: true, lang, fontSize: listSizes.text * scale } },
        ...(detail === '' ? [] : [{ text: keepTogether(detail), options: { breakLine: true, lang } }]),
      ],
      {
        ...textLook(listSizes.detail * scale, colours.ink),
        x: left + figureColumn,
        y,
        w: width - figureColumn,
        h: h - 0.1,
        objectName: 'Finding',
      },
    );
    y += h;
  }
  return y - top;
}

/** A figure keeps to one line of its column. */
function figureSize(figure: string, scale: number): number {
  const size = figure.length <= 7 ? listSizes.figure : 18;
  return size * (figure.length <= 5 ? scale : 1);
}

function drawExhibit(page: Page, exhibit: Exhibit, y: number, spare: number): number {
  const { caption, subtitle, picture, notes } = exhibit;
  const least = stackHeight([{ kind: 'picture', exhibit }]) - captionHeight(caption, subtitle) - notesHeight(notes);
  const h = Math.min(wholeHeight(exhibit), least + Math.max(0, spare));
  const from = y + drawCaption(page, caption, subtitle, y);
  drawPicture(page, picture, { x: left, y: from, w: width, h });
  drawNotes(page, notes, picture.name, from + h + 0.04);
  return from + h + notesHeight(notes) - y;
}

function drawCaption(page: Page, caption: string, subtitle: string, y: number): number {
  const all = captionHeight(caption, subtitle);
  const own = captionHeight(caption, '');
  if (caption !== '') {
    page.addText(keepTogether(caption), {
      ...textLook(14, colours.ink),
      bold: true,
      x: left,
      y,
      w: width,
      h: own,
      objectName: 'Caption',
    });
  }
  if (subtitle !== '') {
    page.addText(subtitle, {
      ...textLook(12, colours.muted),
      x: left,
      y: y + own,
      w: width,
      h: all - own,
      objectName: 'Subtitle',
    });
  }
  return all;
}

function drawNotes(page: Page, notes: readonly string[], of: string, y: number): void {
  if (notes.length === 0) return;
  page.addText(keepTogether(notes.join(' ')), {
    ...textLook(10, colours.muted),
    x: left,
    y,
    w: width,
    h: notesHeight(notes),
    objectName: `Notes on ${of}`,
  });
}
