import type { Brand } from '../brand.ts';
import { hex } from '../docx/document-styles.ts';
import { keepTogether } from '../keep-together.ts';
import { drawPicture, textLook, type Page } from './draw-parts.ts';
import type { Exhibit, SlideBody } from './slide.ts';
import { slideColours as colours } from './slide-master.ts';
import { lineHeight, linesIn, slideBottom, slideLeft as left, slideWidth as width } from './stack-height.ts';

type Finding = Extract<SlideBody, { kind: 'finding' }>;

/** The column of a figure and its detail beside what they rest on. */
const column = 3.9;
const gap = 0.45;
const exhibitWidth = width - column - gap;
const exhibitGap = 0.2;
/** What a figure with its detail takes beside a low picture. */
const leastHeight = 3.2;

/** A finding's figure and detail, beside what it rests on; where there is nothing to draw, large and side by side. `title`: where the room below the title begins. */
export function drawFinding(
  page: Page,
  { figure, detail, quiet, exhibits }: Finding,
  title: number,
  brand: Brand,
): void {
  const look = { color: quiet ? colours.muted : hex(brand.accentText), bold: true };
  if (exhibits.length === 0) {
    const isLong = figure.length > 9;
    page.addText(figure, {
      ...textLook(figure.length <= 5 ? 110 : isLong ? 44 : 64, look.color),
      bold: true,
      valign: 'middle',
      x: left,
      y: 2,
      w: detail === '' ? width : 4.9,
      h: 3.4,
      objectName: 'Figure',
    });
    drawDetail(page, detail, { x: left + 5.2, y: 2, w: width - 5.2, h: 3.4 }, [26, 22, 18]);
    return;
  }
  const room = slideBottom - title;
  const whole = exhibits.reduce((sum, each) => sum + layExhibit(each, room).whole + exhibitGap, -exhibitGap);
  const top = title + Math.max(0, room - Math.max(whole, leastHeight)) / 2;
  page.addText(figure, {
    ...textLook(figure.length <= 5 ? 80 : figure.length <= 9 ? 48 : 34, look.color),
    bold: true,
    x: left,
    y: top + 0.1,
    w: column,
    h: 1.25,
    objectName: 'Figure',
  });
  drawDetail(page, detail, { x: left, y: top + 1.5, w: column, h: slideBottom - top - 1.5 }, [18, 16, 14, 12]);
  let y = top;
  for (const exhibit of exhibits) y += drawExhibit(page, exhibit, y) + exhibitGap;
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Writes a detail in the largest of these sizes in which it has room. */
function drawDetail(page: Page, detail: string, room: Room, sizes: readonly [number, ...number[]]): void {
  if (detail === '') return;
  const fits = (each: number): boolean => linesIn(detail, room.w * 0.92, each) * lineHeight(each) <= room.h;
  const size = sizes.find(fits) ?? sizes.at(-1) ?? sizes[0];
  page.addText(keepTogether(detail), {
    ...textLook(size, colours.ink),
    ...room,
    valign: sizes[0] > 20 ? 'middle' : 'top',
    objectName: 'Detail',
  });
}

interface Laid {
  readonly over: number;
  readonly more: number;
  readonly high: number;
  readonly under: number;
  readonly whole: number;
}

/** The heights of a picture and of its words, the picture no higher than the room they leave it. */
function layExhibit({ caption, subtitle, picture: { picture }, notes }: Exhibit, room: number): Laid {
  const height = (words: string, size: number): number =>
    words === '' ? 0 : linesIn(words, exhibitWidth * 0.94, size) * lineHeight(size) + 0.06;
  const [over, more, under] = [height(caption, 12), height(subtitle, 10), height(notes.join(' '), 10)];
  const others = over + more + under + 0.04;
  const high = Math.min(picture.height * (exhibitWidth / picture.width), room - others);
  return { over, more, high, under, whole: others + high };
}

/** Draws a picture with its words from `top` down and says what height they take. */
function drawExhibit(page: Page, exhibit: Exhibit, top: number): number {
  const { caption, subtitle, picture, notes } = exhibit;
  const { over, more, high, under, whole } = layExhibit(exhibit, slideBottom - top);
  const x = left + column + gap;
  const line = (words: string, y: number, size: number, h: number, name: string): void => {
    if (words === '') return;
    const isCaption = name === 'Caption';
    page.addText(keepTogether(words), {
      ...textLook(size, isCaption ? colours.ink : colours.muted),
      bold: isCaption,
      x,
      y,
      w: exhibitWidth,
      h,
      objectName: name,
    });
  };
  line(caption, top, 12, over, 'Caption');
  line(subtitle, top + over, 10, more, 'Subtitle');
  drawPicture(page, picture, { x, y: top + over + more, w: exhibitWidth, h: high });
  line(notes.join(' '), top + over + more + high + 0.04, 10, under, `Notes on ${picture.name}`);
  return whole;
}
