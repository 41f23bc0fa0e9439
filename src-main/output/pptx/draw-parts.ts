import type PptxGenJS from 'pptxgenjs';
import type { SlidePicture } from './slide.ts';
import { slideFont } from './slide-master.ts';

export type Page = PptxGenJS.Slide;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function textLook(fontSize: number, color: string): PptxGenJS.TextPropsOptions {
  return { fontFace: slideFont, fontSize, color, lang: 'en-GB', valign: 'top', align: 'left', margin: 0 };
}

/** A picture as large as its room takes, at the room's top and left. */
export function drawPicture(page: Page, { name, description, picture }: SlidePicture, room: Room): void {
  const scale = Math.min(room.w / picture.width, room.h / picture.height, 1.5 / 96);
  page.addImage({
    data: dataUrl(picture.png()),
    altText: description,
    objectName: name,
    x: room.x,
    y: room.y,
    w: picture.width * scale,
    h: picture.height * scale,
  });
}

export function dataUrl(png: Uint8Array): string {
  return `image/png;base64,${Buffer.from(png).toString('base64')}`;
}
