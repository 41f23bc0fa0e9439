import { correctWord } from './correct-word.ts';
import { abbreviations, ethnicConcepts, noiseWords, phraseWords } from './ethnic-words.ts';
import type { EthnicConcept } from './ethnic-words.ts';

/** A word of a label, what it stands for, and whether "and", "or", a comma or a slash stands before it. */
export interface EthnicWord {
  readonly concept: EthnicConcept;
  readonly after: 'and' | 'or' | 'list' | null;
}

/** How far the words had to be helped: as written, by a common shortening, or by the nearest spelling. */
export type Help = 'none' | 'shortened' | 'spelling';

export interface EthnicSegments {
  /** The parts of the label between colons and dashes, each of known words only. */
  readonly segments: readonly (readonly EthnicWord[])[];
  readonly help: Help;
}

const vocabulary = [...ethnicConcepts.keys(), ...noiseWords].filter((word) => !word.includes('_'));
const joints: ReadonlyMap<string, 'and' | 'or' | 'list'> = new Map([
  ['and', 'and'],
  ['plus', 'and'],
  ['or', 'or'],
  ['/', 'list'],
  [',', 'list'],
]);

/** Splits a label of an ethnic group into known words; null where one word is not known and is like no other. */
export function splitEthnicLabel(label: string): EthnicSegments | null {
  const text = spelledOut(label);
  let help: Help = initials(label);
  const segments: EthnicWord[][] = [];
  for (const segment of text.split(':')) {
    const words: EthnicWord[] = [];
    let after: EthnicWord['after'] = null;
    for (const token of segment.split(' ').filter((each) => each !== '')) {
      const joint = joints.get(token);
      if (joint !== undefined) {
        after ??= joint;
        continue;
      }
      const read = readWord(token);
      if (read === null) return null;
      help = worse(help, read.help);
      if (read.concept === null) continue;
      words.push({ concept: read.concept, after: words.length === 0 ? null : after });
      after = null;
    }
    if (words.length > 0) segments.push(words);
  }
  return { segments, help };
}

function spelledOut(label: string): string {
  let text = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*w\s*\/\s*b\s*$/, 'white brit')
    .replace(/^\s*([wbamo])\s*\/\s*(?=[a-z]{2})/, (_, letter: string) => `${letterWords[letter] ?? ''} : `)
    .replace(/\s+[-–—]+\s*|[-–—]+\s+|[:;>|]/g, ' : ')
    .replace(/[&+]/g, ' and ')
    .replace(/[/\\]/g, ' / ')
    .replace(/,/g, ' , ')
    .replace(/[^\p{L}\p{N}/,:]+/gu, ' ');
  for (const [phrase, word] of phraseWords) text = text.replace(phrase, word);
  return text;
}

/** "W/B" may be White British, or White and Black; "B/African" can be only one thing. */
function initials(label: string): Help {
  if (/^\s*w\s*\/\s*b\s*$/i.test(label)) return 'spelling';
  return /^\s*[wbamo]\s*\/\s*\S/i.test(label) ? 'shortened' : 'none';
}

const letterWords: Readonly<Record<string, string>> = { w: 'white', b: 'black', a: 'asian', m: 'mixed', o: 'other' };

function readWord(token: string): { concept: EthnicConcept | null; help: Help } | null {
  if (noiseWords.has(token)) return { concept: null, help: 'none' };
  const known = ethnicConcepts.get(token);
  if (known !== undefined) return { concept: known, help: 'none' };
  const short = abbreviations.get(token);
  if (short !== undefined) return { concept: ethnicConcepts.get(short) ?? null, help: 'shortened' };
  const near = correctWord(token, vocabulary);
  return near === null ? null : { concept: ethnicConcepts.get(near) ?? null, help: 'spelling' };
}

function worse(a: Help, b: Help): Help {
  if (a === 'spelling' || b === 'spelling') return 'spelling';
  return a === 'shortened' || b === 'shortened' ? 'shortened' : 'none';
}
