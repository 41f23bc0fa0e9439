import { Resvg } from '@resvg/resvg-js';
import { reportFonts } from '../fonts.ts';

const fontFiles = reportFonts.map((font) => font.path);

/** Draws an SVG as PNG, `scale` pixels to the unit, on white, in the report's own fonts. */
export function rasterise(svg: string, scale: number): Uint8Array {
  const resvg = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  });
  return resvg.render().asPng();
}
