import { reportFonts } from '../fonts.ts';
import { readFontAdvances } from './font-advances.ts';

type Advances = (character: string) => number;

const read = new Map<string, Advances>();

function advancesOf(family: string, weight: number): Advances {
  const ofFamily = reportFonts.filter((font) => font.family === family);
  const nearest =
    ofFamily.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0] ?? reportFonts[0];
  if (nearest === undefined) throw new Error('No report font is known.');
  const known = read.get(nearest.path);
  if (known !== undefined) return known;
  const advances = readFontAdvances(nearest.path);
  read.set(nearest.path, advances);
  return advances;
}

/** The width of a line of text in the unit of `size`, set in the report's font nearest to the family and weight asked for. */
export function measureText(text: string, family: string, weight: number, size: number): number {
  const first = family.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
  const advances = advancesOf(first, weight);
  let width = 0;
  for (const character of text) width += advances(character);
  return width * size;
}
