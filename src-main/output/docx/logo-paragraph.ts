import { ImageRun, Paragraph } from 'docx';
import type { Brand } from '../brand.ts';
import { drawLogo } from '../pictures/draw-logo.ts';

/** The most room of the logo in CSS pixels, drawn sharp enough for print. */
const room = { width: 240, height: 56, pixels: 4 };

/** The logo in a line of its own: in the text and not in the page's header, so that it is read aloud. */
export function logoParagraph(logo: NonNullable<Brand['logo']>): Paragraph {
  const { png, width, height, text } = drawLogo(logo, room);
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(png),
    transformation: { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) },
    altText: { name: 'Logo', description: text },
  });
  return new Paragraph({ style: 'Logo', children: [picture] });
}
