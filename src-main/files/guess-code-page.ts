import jschardet from 'jschardet';
import { characterFit } from './character-fit.ts';
import { codePages } from './code-pages.ts';
import type { CodePage } from './code-pages.ts';

/** The code page that makes most sense of a text, and what else it might be. */
export interface CodePageGuess {
  readonly encoding: string;
  readonly confidence: 'likely' | 'unsure';
  /** The byte beyond ASCII that speaks for it most, and where it stands in the sample. */
  readonly example: { readonly at: number; readonly byte: number; readonly character: string };
  readonly others: readonly string[];
}

const mostPlaces = 20_000;
const clearLead = 1.2;
const voice = 0.5;

interface Score {
  readonly page: CodePage;
  readonly points: number;
  readonly average: number;
}

/** Guesses the code page of a text that has bytes beyond ASCII at some places, by how each stands among its neighbours. */
export function guessCodePage(sample: Buffer): CodePageGuess {
  const places = placesBeyondAscii(sample);
  const named = namedByVoice(sample, places);
  const scores = codePages()
    .map((page) => scoreOf(page, sample, places, named))
    .toSorted((a, b) => b.points - a.points);
  const [best] = scores;
  if (best === undefined) throw new Error('There are no code pages to choose from.');
  const bytes = [...new Set(places.map((at) => sample[at] ?? 0))];
  const text = ({ characters }: CodePage): string => bytes.map((byte) => characters[byte]).join('');
  const rivals = scores.filter(({ page }) => text(page) !== text(best.page));
  const distinct = rivals.filter(
    (score, index) => rivals.findIndex(({ page }) => text(page) === text(score.page)) === index,
  );
  const lead = best.points - (rivals[0]?.points ?? -Infinity);
  const example = exampleOf(best.page, sample, places);
  return {
    encoding: best.page.encoding,
    confidence: lead >= clearLead && best.average > 0.2 ? 'likely' : 'unsure',
    example,
    others: distinct.slice(0, 3).map(({ page }) => page.encoding),
  };
}

function placesBeyondAscii(sample: Buffer): number[] {
  const places: number[] = [];
  for (let at = 0; at < sample.length && places.length < mostPlaces; at += 1) {
    if ((sample[at] ?? 0) > 127) places.push(at);
  }
  return places;
}

/** Each byte counts with the root of how often it is met, so that a frequent one does not drown what others say. */
function scoreOf(page: CodePage, sample: Buffer, places: readonly number[], named: string): Score {
  const tally = new Map<number, { times: number; points: number }>();
  for (const at of places) {
    const byte = sample[at] ?? 0;
    const seen = tally.get(byte) ?? { times: 0, points: 0 };
    tally.set(byte, { times: seen.times + 1, points: seen.points + fitAt(page, sample, at) });
  }
  const entries = [...tally.values()];
  const own = entries.reduce((sum, { times, points }) => sum + points / Math.sqrt(times), 0);
  const average = entries.reduce((sum, { points }) => sum + points, 0) / Math.max(1, places.length);
  return { page, points: own + page.prior + (named === page.encoding ? voice : 0), average };
}

function fitAt({ characters }: CodePage, sample: Buffer, at: number): number {
  const character = (place: number): string => {
    const byte = sample[place];
    return byte === undefined ? '' : (characters[byte] ?? '');
  };
  return characterFit(character(at), character(at - 1), character(at + 1));
}

function exampleOf(page: CodePage, sample: Buffer, places: readonly number[]): CodePageGuess['example'] {
  let best = { at: places[0] ?? 0, fit: -Infinity };
  for (const at of places.slice(0, 1000)) {
    const fit = fitAt(page, sample, at);
    if (fit > best.fit) best = { at, fit };
  }
  const byte = sample[best.at] ?? 0;
  return { at: best.at, byte, character: page.characters[byte] ?? '' };
}

/** What jschardet makes of the neighbourhoods; it favours DOS code pages for a lone pound sign, so it is not heard on those. */
function namedByVoice(sample: Buffer, places: readonly number[]): string {
  const pieces = places.slice(0, 400).map((at) => sample.subarray(Math.max(0, at - 20), at + 20));
  const name = (jschardet.detect(Buffer.concat(pieces)).encoding ?? '').toLowerCase();
  return name === 'macroman' ? 'macintosh' : /^(cp|ibm)\d/.test(name) ? '' : name;
}
