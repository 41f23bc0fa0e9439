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
