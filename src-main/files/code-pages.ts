import { decodeText, lostCharacter } from './decode-text.ts';

/** An encoding of one byte a character, and what stands for each byte in it. */
export interface CodePage {
  readonly encoding: string;
  /** How often UK partners' files are in it, as a head start in points. */
  readonly prior: number;
  readonly characters: readonly string[];
}

const priors = {
  'windows-1252': 0.6,
  'iso-8859-15': 0,
  'iso-8859-14': -0.4,
  macintosh: -0.2,
  ibm850: -1.2,
  'windows-1250': -0.8,
  'iso-8859-2': -0.9,
  'windows-1254': -0.9,
  'windows-1251': -0.8,
  'iso-8859-7': -0.6,
  'windows-1253': -0.7,
} as const;

/** The code pages that text is tried in. A byte that one has no character for is U+FFFD there. */
export function codePages(): readonly CodePage[] {
  return Object.entries(priors).map(([encoding, prior]) => ({
    encoding,
    prior,
    characters: Array.from({ length: 256 }, (_, byte) => decodeText(Buffer.from([byte]), encoding) || lostCharacter),
  }));
}
