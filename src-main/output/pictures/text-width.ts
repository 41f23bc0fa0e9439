import { reportFonts } from '../fonts.ts';
import { readFontAdvances } from './font-advances.ts';

const read = new Map<string, Float64Array>();
const nearest = new Map<string, Map<number, Float64Array>>();

function advancesOf(family: string, weight: number): Float64Array {
  const ofFamily = nearest.get(family) ?? new Map<number, Float64Array>();
  const known = ofFamily.get(weight);
  if (known !== undefined) return known;
  const first = family.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
  const advances = readOnce(nearestFont(first, weight));
  nearest.set(family, ofFamily.set(weight, advances));
  return advances;
}

function nearestFont(family: string, weight: number): string {
  const ofFamily = reportFonts.filter((font) => font.family === family);
  const found =
    ofFamily.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0] ?? reportFonts[0];
  if (found === undefined) throw new Error('No report font is known.');
  return found.path;
}

function readOnce(path: string): Float64Array {
  const advances = read.get(path) ?? readFontAdvances(path);
  read.set(path, advances);
  return advances;
}

/** The width of a line of text in the unit of `size`, set in the report's font nearest to the family and weight asked for. */
export function measureText(text: string, family: string, weight: number, size: number): number {
  const advances = advancesOf(family, weight);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += advances[text.charCodeAt(at)] ?? 0;
  return width * size;
}
