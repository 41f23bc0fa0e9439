import type PptxGenJS from 'pptxgenjs';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Brand } from '../brand.ts';
import { hex } from '../docx/document-styles.ts';
import { keepTogether } from '../keep-together.ts';
import { drawLogo, type DrawnLogo } from '../pictures/draw-logo.ts';
import type { PrintedTable } from '../printed-table.ts';
import type { Slide, SlideBody, SlidePicture } from './slide-plan.ts';
import { contentMaster, coverMaster, slideColours as colours, slideFont } from './slide-master.ts';

type Page = PptxGenJS.Slide;

/** Lengths are inches on a page of 13.33 by 7.5. */
const left = 0.6;
const width = 12.13;
const top = 1.75;
const bottom = 6.6;

/** The room of the logo above the title of the first slide, and the pixels that an inch of it is drawn at. */
const logoTop = 0.42;
const logoRoom = { width: 4.2, height: 0.9, pixels: 300 };

/** Adds a slide: its title first, then what it says, in the order in which it is read aloud. */
export function drawSlide(deck: PptxGenJS, { title, body, notes }: Slide, source: string, brand: Brand): void {
  const page = deck.addSlide({ masterName: body.kind === 'cover' ? coverMaster : contentMaster });
  page.addText(keepTogether(title), {
    placeholder: 'title',
    lang: 'en-GB',
    fontSize: body.kind === 'cover' ? coverSize(title) : titleSize(title),
  });
  drawBody(page, body, brand);
  if (body.kind !== 'cover') {
    page.addText(source, { ...text(9, colours.muted), x: left, y: 6.68, w: width, h: 0.46, objectName: 'Source' });
  }
  if (notes !== '') page.addNotes(notes);
}

function drawBody(page: Page, body: SlideBody, brand: Brand): void {
  switch (body.kind) {
    case 'cover':
      drawCover(page, body, brand);
      return;
    case 'finding':
      drawFinding(page, body, hex(brand.accentText));
      return;
    case 'picture':
      drawLine(page, body.subtitle);
      drawPicture(page, body.picture, { x: left, y: top + 0.1, w: width, h: bottom - top - 0.75 });
      drawNotes(page, body.lines);
      return;
    case 'table':
      drawLine(page, body.table.subtitle);
      drawTable(page, body.table, hex(brand.accentSoft));
      drawNotes(page, body.lines);
      return;
    case 'text':
      page.addText(
        body.items.flatMap(({ heading = '', term, text: words }) => [
          ...(heading === ''
            ? []
            : [
                {
                  text: heading,
                  options: {
                    bold: true,
                    breakLine: true,
                    lang: 'en-GB',
                    color: hex(brand.accentText),
                    paraSpaceAfter: 5,
                  },
                },
              ]),
          ...(term === '' ? [] : [{ text: `${term}: `, options: { bold: true, breakLine: false, lang: 'en-GB' } }]),
          { text: keepTogether(words), options: { breakLine: true, lang: 'en-GB', paraSpaceAfter: 7 } },
        ]),
        { ...text(16, colours.ink), x: left, y: top, w: width, h: bottom - top, objectName: 'Text' },
      );
      return;
    default:
      assertNever(body);
  }
}

function drawCover(
  page: Page,
  { place, lines }: Extract<SlideBody, { kind: 'cover' }>,
  { accentText, logo }: Brand,
): void {
  const options = { lang: 'en-GB', breakLine: true };
  page.addText(
    [
      { text: place, options: { ...options, fontSize: 32, bold: true, color: hex(accentText), paraSpaceAfter: 10 } },
      ...lines.map((line) => ({ text: line, options: { ...options, paraSpaceAfter: 6 } })),
    ],
    { ...text(18, colours.muted), x: left, y: 3.8, w: width, h: 3.1, objectName: 'About' },
  );
  if (logo !== null) drawMark(page, drawLogo(logo, logoRoom));
}

function drawMark(page: Page, { png, text: altText, width: w, height: h }: DrawnLogo): void {
  page.addImage({ data: dataUrl(png), altText, objectName: 'Logo', x: left, y: logoTop, w, h });
}

function drawFinding(
  page: Page,
  { figure, detail, quiet, picture }: Extract<SlideBody, { kind: 'finding' }>,
  accent: string,
): void {
  const column = picture === null ? width : 4.3;
  page.addText(figure, {
    ...text(figureSize(figure, picture === null), quiet ? colours.muted : accent),
    bold: true,
    x: left,
    y: top + 0.15,
    w: column,
    h: picture === null ? 1.7 : 1.3,
    objectName: 'Figure',
  });
  if (detail !== '') {
    page.addText(keepTogether(detail), {
      ...text(picture === null ? 22 : 18, colours.ink),
      x: left,
      y: top + (picture === null ? 1.95 : 1.55),
      w: picture === null ? 10.5 : column,
      h: 3,
      objectName: 'Detail',
    });
  }
  if (picture !== null) drawPicture(page, picture, { x: 5.2, y: top + 0.1, w: 7.53, h: bottom - top - 0.1 });
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A picture as large as its room takes, at the room's top and middle. */
function drawPicture(page: Page, { name, description, picture }: SlidePicture, room: Room): void {
  const scale = Math.min(room.w / picture.width, room.h / picture.height, 1.5 / 96);
  const [w, h] = [picture.width * scale, picture.height * scale];
  page.addImage({
    data: dataUrl(picture.png()),
    altText: description,
    objectName: name,
    x: room.x + (room.w - w) / 2,
    y: room.y,
    w,
    h,
  });
}

function dataUrl(png: Uint8Array): string {
  return `image/png;base64,${Buffer.from(png).toString('base64')}`;
}

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];

function drawTable(
  page: Page,
  { caption, heads, rows, rightAligned, widths }: PrintedTable,
  chosenGround: string,
): void {
  const rule = (pt: number, color: string): PptxGenJS.BorderProps => ({ type: 'solid', pt, color });
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const borders = (top: PptxGenJS.BorderProps, bottom: PptxGenJS.BorderProps): Borders => [top, none, bottom, none];
  const align = (index: number) => (rightAligned[index] === true ? ('right' as const) : ('left' as const));
  page.addTable(
    [
      heads.map((head, index) => ({
        text: head,
        options: {
          align: align(index),
          valign: 'bottom' as const,
          color: colours.muted,
          bold: true,
          fontSize: 11,
          border: borders(rule(1.25, colours.ink), rule(1, colours.line)),
        },
      })),
      ...rows.map(({ cells, total, chosen }) =>
        cells.map((words, index) => ({
          text: words,
          options: {
            align: align(index),
            bold: total || chosen,
            border: borders(none, rule(0.5, colours.line)),
            ...(chosen ? { fill: { color: chosenGround } } : {}),
          },
        })),
      ),
    ],
    {
      x: left,
      y: top,
      w: width,
      colW: widths.map((share) => share * width),
      rowH: [0.3, ...rows.map(() => 0.29)],
      margin: [0.02, 0.07, 0.02, 0.07],
      fontFace: slideFont,
      fontSize: 12,
      color: colours.ink,
      valign: 'middle',
      objectName: caption,
    },
  );
}

function drawLine(page: Page, words: string): void {
  if (words === '') return;
  page.addText(words, { ...text(12, colours.muted), x: left, y: 1.37, w: width, h: 0.3, objectName: 'Subtitle' });
}

function drawNotes(page: Page, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.addText(keepTogether(lines.join(' ')), {
    ...text(10, colours.muted),
    valign: 'bottom',
    x: left,
    y: 5.95,
    w: width,
    h: 0.68,
    objectName: 'Notes on the picture or table',
  });
}

function text(fontSize: number, color: string): PptxGenJS.TextPropsOptions {
  return { fontFace: slideFont, fontSize, color, lang: 'en-GB', valign: 'top', align: 'left', margin: 0 };
}

/** A title grows upwards from its foot; this keeps it below the logo. */
function coverSize(title: string): number {
  return title.length <= 90 ? 44 : title.length <= 115 ? 36 : title.length <= 195 ? 28 : 22;
}

/** A title keeps to the room above a slide's subtitle: two lines, or three small ones. */
function titleSize(title: string): number {
  const sizes = [
    [98, 26],
    [112, 24],
    [126, 22],
    [142, 20],
    [235, 18],
  ] as const;
  return sizes.find(([longest]) => title.length <= longest)?.[1] ?? 14;
}

function figureSize(figure: string, isWide: boolean): number {
  const size = figure.length <= 5 ? 80 : figure.length <= 9 ? 54 : 36;
  return isWide ? size * 1.2 : size;
}
