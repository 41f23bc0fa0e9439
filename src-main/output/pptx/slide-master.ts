import type PptxGenJS from 'pptxgenjs';
import type { Brand } from '../brand.ts';
import { colours, hex } from '../docx/document-styles.ts';

export const coverMaster = 'Cover';
export const contentMaster = 'Content';
export const slideFont = 'Arial';
export const slideColours = colours;

/** Defines the two layouts of a deck; what only decorates stands in them, so that nobody is read it. */
export function defineMasters(deck: PptxGenJS, foot: string, brand: Brand): void {
  const band = { rect: { x: 0, y: 0, w: 13.33, h: 0.14, fill: { color: hex(brand.accent) } } };
  const title = { fontFace: slideFont, bold: true, color: colours.ink, align: 'left', margin: 0 } as const;
  deck.defineSlideMaster({
    title: coverMaster,
    background: { color: 'FFFFFF' },
    objects: [
      band,
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.6, y: 1.45, w: 12.13, h: 2.15, valign: 'bottom', ...title },
          text: '',
        },
      },
    ],
  });
  deck.defineSlideMaster({
    title: contentMaster,
    background: { color: 'FFFFFF' },
    objects: [
      band,
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.6, y: 0.4, w: 12.13, h: 0.95, valign: 'top', ...title },
          text: '',
        },
      },
      {
        text: {
          text: foot,
          options: {
            x: 0.6,
            y: 7.18,
            w: 11,
            h: 0.22,
            fontFace: slideFont,
            fontSize: 9,
            color: colours.muted,
            margin: 0,
          },
        },
      },
    ],
    slideNumber: {
      x: 12.13,
      y: 7.1,
      w: 0.6,
      h: 0.3,
      fontFace: slideFont,
      fontSize: 10,
      color: colours.ink,
      align: 'right',
    },
  });
}
