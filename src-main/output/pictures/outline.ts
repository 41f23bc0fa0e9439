import { Resvg } from '@resvg/resvg-js';
import { resvgFonts } from './rasterise.ts';

/** The same drawing with its letters as shapes, so that it looks alike in programs that lack the report's fonts. */
export function outline(svg: string): string {
  return new Resvg(svg, { font: resvgFonts })
    .toString()
    .replaceAll(/ d="[^"]*"/g, (path) =>
      path.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
    );
}
