import { Resvg } from '@resvg/resvg-js';
import { reportFonts } from '../fonts.ts';

/** The report's own fonts, and none of the machine's. */
export const resvgFonts = {
  fontFiles: reportFonts.map((font) => font.path),
  loadSystemFonts: false,
  defaultFontFamily: 'IBM Plex Sans',
};

/** Draws an SVG as PNG, `scale` pixels to the unit, on white, in the report's own fonts. */
export function rasterise(svg: string, scale: number): Uint8Array {
  const resvg = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: resvgFonts,
  });
  return resvg.render().asPng();
}

/** Whether an SVG can be drawn, as small as a logo is. */
export function isDrawable(svg: string): boolean {
  try {
    const { width, height } = new Resvg(svg, { font: resvgFonts });
    return rasterise(svg, Math.min(480 / width, 240 / height)).length > 0;
  } catch {
    return false;
  }
}
