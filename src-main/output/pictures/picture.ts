import { writeBeside } from '../write-beside.ts';
import { rasterise } from './rasterise.ts';
import { svgSize } from './svg-size.ts';

/** A chart or map, drawn once and used by every format. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The same as PNG, `pngScale` pixels to the unit, drawn when first asked for. */
  readonly png: () => Uint8Array;
  /** Draws the PNG in a process beside this one, for who will ask for it. */
  readonly drawPng: () => Promise<void>;
}

/** Pixels to the unit of a picture's own size. */
export const pngScale = 2;

/** A drawing as a picture. Throws where it has no size. */
export function pictureOf(svg: string): Picture {
  let png: Uint8Array | null = null;
  return {
    svg,
    ...svgSize(svg),
    png: () => (png ??= rasterise(svg, pngScale)),
    drawPng: async () => {
      png ??= await writeBeside({ kind: 'png', svg, scale: pngScale });
    },
  };
}

/** Draws the PNGs of pictures side by side, before a format asks for one after another. */
export async function drawPngs(pictures: Iterable<Picture>): Promise<void> {
  await Promise.all([...new Set(pictures)].map((picture) => picture.drawPng()));
}
