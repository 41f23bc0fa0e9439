import { isAscii, isUtf8 } from 'node:buffer';
import type { Confidence } from '../../shared/model/import-plan.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { decodeText } from './decode-text.ts';
import { guessCodePage } from './guess-code-page.ts';
import { findMendable, mendedUtf8 } from './mend-utf8.ts';
import type { Mendable } from './mend-utf8.ts';
import { utf8Census } from './utf8-census.ts';
import type { Utf8Census } from './utf8-census.ts';

/** An encoding, the evidence for it in a sentence, and what else might be tried. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly because: string;
  readonly confidence: Confidence;
  readonly others: readonly string[];
}

/** Says where a byte of the sample stands: "on line 4". */
export type PlaceOf = (at: number) => string;

const marks: readonly (readonly [hex: string, encoding: string, name: string])[] = [
  ['fffe0000', 'utf-32le', 'UTF-32'],
  ['0000feff', 'utf-32be', 'UTF-32'],
  ['fffe', 'utf-16le', 'UTF-16'],
  ['feff', 'utf-16be', 'UTF-16'],
];

/**
 * Names the encoding of a sample of a text file: byte order mark first, then strict UTF-8, UTF-16 by its zeros, UTF-8 with
 * damage, and else the code page in which its signs make most sense.
 */
export function detectEncoding(
  sample: Buffer,
  isWhole: boolean,
  placeOf: PlaceOf = (at) => `on line ${formatNumber(lineOf(sample, at))}`,
): DetectedEncoding {
  const mark = marks.find(([hex]) => sample.subarray(0, hex.length / 2).toString('hex') === hex);
  if (mark !== undefined) return certain(mark[1], `It begins with the mark of ${mark[2]}.`);
  const hasMark = sample.subarray(0, 3).toString('hex') === 'efbbbf';
  const wide = wideEncoding(sample);
  if (wide !== null && !hasMark) return certain(wide, 'Every second byte is zero, as in UTF-16.', ['utf-8']);
  if (isAscii(sample)) {
    const because = `Every character ${isWhole ? '' : 'looked at '}is plain ASCII, which UTF-8 and most others write alike.`;
    return {
      ...certain('utf-8', because, isWhole ? [] : ['windows-1252']),
      confidence: isWhole ? 'certain' : 'likely',
    };
  }
  if (isWhole && isUtf8(sample)) return soundUtf8(sample, hasMark, utf8Census(sample, true), placeOf);
  const census = utf8Census(sample, isWhole);
  if (census.bad === 0) return soundUtf8(sample, hasMark, census, placeOf);
  if (isDamagedUtf8(census, hasMark)) return damagedUtf8(sample, census, placeOf);
  return codePage(sample, census, placeOf);
}

function certain(encoding: string, because: string, others: readonly string[] = []): DetectedEncoding {
  return { encoding, because, confidence: 'certain', others };
}

function soundUtf8(
  sample: Buffer,
  hasMark: boolean,
  { whole, firstWhole }: Utf8Census,
  placeOf: PlaceOf,
): DetectedEncoding {
  const mendable = findMendable(decodeText(sample, 'utf-8'));
  const place = mendable === undefined ? '' : placeOf(byteOffset(sample, mendable.at, hasMark));
  if (mendable !== undefined && (mendable.controls > 0 || mendable.twice === mendable.beyond)) {
    return { encoding: mendedUtf8, because: mendingReason(mendable, place), confidence: 'likely', others: ['utf-8'] };
  }
  if (mendable !== undefined) {
    const because = `It is UTF-8, but "${mendable.found}" ${place} may be "${mendable.meant}" that was put into UTF-8 twice.`;
    return { encoding: 'utf-8', because, confidence: 'likely', others: [mendedUtf8, 'windows-1252'] };
  }
  if (hasMark) return certain('utf-8', 'It begins with the mark of UTF-8, and every byte after it fits.');
  const [character = ''] = sample.toString('utf8', firstWhole, firstWhole + 4);
  const because =
    whole === 1
      ? `Its one character beyond ASCII is written as UTF-8: "${character}" ${placeOf(firstWhole)}.`
      : `Its ${formatNumber(whole)} characters beyond ASCII are all written as UTF-8, such as "${character}" ${placeOf(firstWhole)}.`;
  return certain('utf-8', because, ['windows-1252']);
}

function mendingReason({ controls, beyond, found, meant }: Mendable, place: string): string {
  if (controls === 0) {
    const all = beyond === found.length ? 'it is' : 'all like it are';
    return `"${found}" ${place} is "${meant}" that was put into UTF-8 twice; ${all} put right.`;
  }
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const sign = found.length === 1 ? `The control sign U+${code}` : `"${found}"`;
  return `${sign} ${place} is "${meant}" of Windows-1252 that was put into UTF-8 wrongly; all like it are put right.`;
}

function byteOffset(sample: Buffer, at: number, hasMark: boolean): number {
  return Buffer.byteLength(decodeText(sample, 'utf-8').slice(0, at)) + (hasMark ? 3 : 0);
}

/** A code page hardly ever forms whole characters of UTF-8 by chance, so a few bad bytes among more of those are damage. */
function isDamagedUtf8({ whole, bad }: Utf8Census, hasMark: boolean): boolean {
  return (whole >= 3 && whole >= 2 * bad) || (hasMark && whole > bad);
}

function damagedUtf8(sample: Buffer, { whole, bad, firstBad }: Utf8Census, placeOf: PlaceOf): DetectedEncoding {
  const where = `${hexOf(sample[firstBad] ?? 0)} ${placeOf(firstBad)}`;
  const damage =
    bad === 1
      ? `one byte (${where}) is damaged and shows as "\uFFFD"`
      : `${formatNumber(bad)} bytes are damaged and show as "\uFFFD", the first being ${where}`;
  return {
    encoding: 'utf-8',
    because: `${formatNumber(whole)} of its characters are written as UTF-8, but ${damage}.`,
    confidence: 'likely',
    others: ['windows-1252'],
  };
}

function codePage(sample: Buffer, { firstBad }: Utf8Census, placeOf: PlaceOf): DetectedEncoding {
  const { encoding, confidence, example, others } = guessCodePage(sample);
  const shown = `Byte ${hexOf(example.byte)} ${placeOf(example.at)} is ${nameOf(example.character)} there`;
  const isBad = utf8Census(sample.subarray(example.at, example.at + 4), true).firstBad === 0;
  const because = isBad
    ? `${shown}, and not allowed in UTF-8.`
    : `${shown}; ${hexOf(sample[firstBad] ?? 0)} ${placeOf(firstBad)} is not allowed in UTF-8.`;
  return { encoding, because, confidence, others };
}

const signNames: Readonly<Record<string, string>> = {
  '£': 'a pound sign',
  '€': 'a euro sign',
  '–': 'a dash',
  '—': 'a dash',
  '‘': 'a quotation mark',
  '’': 'an apostrophe',
  '“': 'a quotation mark',
  '”': 'a quotation mark',
  '…': 'an ellipsis',
  '\u00A0': 'a fixed space',
};

function nameOf(character: string): string {
  return signNames[character] ?? `"${character}"`;
}

/** UTF-16 without a mark: of English text, every second byte is zero. */
function wideEncoding(sample: Buffer): string | null {
  const pairs = Math.floor(Math.min(sample.length, 65_536) / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / pairs);
  const encoding = odd > 0.2 && even < odd / 10 ? 'utf-16le' : even > 0.2 && odd < even / 10 ? 'utf-16be' : null;
  if (encoding === null) return null;
  const text = decodeText(sample.subarray(0, pairs * 2), encoding);
  const strange = text.match(/[\p{Cn}\p{Co}\0\uFFFD]/gu)?.length ?? 0;
  return strange <= text.length / 50 ? encoding : null;
}

/** The line of a byte, 1 being the first. */
export function lineOf(sample: Buffer, at: number): number {
  return sample.toString('latin1', 0, at).split(/\r\n|\n|\r/).length;
}

function hexOf(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
