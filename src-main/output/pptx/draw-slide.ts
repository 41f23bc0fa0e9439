import type PptxGenJS from 'pptxgenjs';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Brand } from '../brand.ts';
import { hex } from '../docx/document-styles.ts';
import { keepTogether } from '../keep-together.ts';
import { drawLogo, type DrawnLogo } from '../pictures/draw-logo.ts';
import { dataUrl, textLook, type Page } from './draw-parts.ts';
import { drawFinding } from './draw-finding.ts';
import { drawItems, drawStack } from './draw-stack.ts';
import type { Slide, SlideBody } from './slide.ts';
import { contentMaster, coverMaster, slideColours as colours } from './slide-master.ts';
import { slideBottom, slideLeft as left, slideWidth as width, topUnder } from './stack-height.ts';

/** The room of the logo above the title of the first slide, and the pixels that an inch of it is drawn at. */
const logoTop = 0.42;
const logoRoom = { width: 4.2, height: 0.9, pixels: 300 };

/** Adds a slide: its title first, then what it says, in the order in which it is read aloud. */
export function drawSlide(deck: PptxGenJS, { title, place, body, notes }: Slide, source: string, brand: Brand): void {
  const page = deck.addSlide({ masterName: body.kind === 'cover' ? coverMaster : contentMaster });
  page.addText(keepTogether(title), {
    placeholder: 'title',
    lang: 'en-GB',
    fontSize: body.kind === 'cover' ? coverSize(title) : titleSize(title),
  });
  if (place !== '') {
    page.addText(place, {
      ...textLook(10.5, hex(brand.accentText)),
      bold: true,
      x: left,
      y: 0.21,
      w: width,
      h: 0.2,
      objectName: 'Part of the report',
    });
  }
  drawBody(page, body, topUnder(title), brand);
  if (body.kind !== 'cover') {
    page.addText(source, { ...textLook(9, colours.muted), x: left, y: 6.68, w: width, h: 0.46, objectName: 'Source' });
  }
  if (notes !== '') page.addNotes(notes);
}

function drawBody(page: Page, body: SlideBody, top: number, brand: Brand): void {
  switch (body.kind) {
    case 'cover':
      drawCover(page, body, brand);
      return;
    case 'finding':
      drawFinding(page, body, top, brand);
      return;
    case 'stack':
      drawStack(page, body.parts, top, brand);
      return;
    case 'columns': {
      const gap = 0.5;
      const w = (width - gap) / 2;
      body.columns.forEach((items, index) => {
        drawItems(page, items, { x: left + index * (w + gap), y: top, w, h: slideBottom - top }, body.size, brand);
      });
      return;
    }
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
    { ...textLook(18, colours.muted), x: left, y: 3.8, w: width, h: 3.1, objectName: 'About' },
  );
  if (logo !== null) drawMark(page, drawLogo(logo, logoRoom));
}

function drawMark(page: Page, { png, text: altText, width: w, height: h }: DrawnLogo): void {
  page.addImage({ data: dataUrl(png), altText, objectName: 'Logo', x: left, y: logoTop, w, h });
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
