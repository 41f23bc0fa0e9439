import type { ChartTheme } from './chart-theme.ts';

/** Fills for what is missing; the drawing that uses them must hold `svgPatterns` in its definitions. */
export const patternFills = {
  suppressed: 'url(#strand-hatch)',
  unreliable: 'url(#strand-dots)',
  notAvailable: 'url(#strand-lines)',
} as const;

/** SVG `<defs>` with the patterns of a theme: diagonal hatch (hidden), dots (unreliable), level lines (not available). */
export function svgPatterns(theme: ChartTheme): string {
  return [
    '<defs>',
    '<pattern id="strand-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<rect width="6" height="6" fill="${theme.statusGround}"/>`,
    `<path d="M3 0V6" stroke="${theme.statusInk}" stroke-opacity="0.65" stroke-width="1"/>`,
    '</pattern>',
    '<pattern id="strand-dots" width="5" height="5" patternUnits="userSpaceOnUse">',
    `<circle cx="2.5" cy="2.5" r="1" fill="${theme.ink}"/>`,
    '</pattern>',
    '<pattern id="strand-lines" width="5" height="5" patternUnits="userSpaceOnUse">',
    `<rect width="5" height="5" fill="${theme.statusGround}"/>`,
    `<path d="M0 2.5H5" stroke="${theme.statusHatch}" stroke-width="1"/>`,
    '</pattern>',
    '</defs>',
  ].join('');
}
