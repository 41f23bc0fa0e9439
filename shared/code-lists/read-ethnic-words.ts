import { familyParts, otherOf } from './ethnic-words.ts';
import type { EthnicFamily } from './ethnic-words.ts';
import { readEthnicPhrase } from './read-ethnic-phrase.ts';
import { splitEthnicLabel } from './split-ethnic-label.ts';
import type { EthnicWord, Help } from './split-ethnic-label.ts';
import { isWithin, unite, without } from './parts.ts';
import type { Parts } from './parts.ts';

/** What the words of a label say: everyone, or some finest groups, and how sure that is. */
export interface EthnicReading {
  readonly parts: Parts | 'everyone';
  readonly help: Help;
  /** True where the words may mean more than one thing. */
  readonly isDoubtful: boolean;
  /** True where a people or country was read as the group that the Census codes it to. */
  readonly isByCountry: boolean;
}

export const everyEthnicPart: Parts = new Set(Object.values(familyParts).flat());

const leavingOut = /\b(excluding|excl?|except|other than|apart from|not including|without)\b\.?/;
const takingIn = /\b(including|include|incl?|inc)\b\.?/;

/** Reads the words of an ethnic group's label; null where they name none, or one word of it is not understood. */
export function readEthnicWords(label: string, isTable: boolean): EthnicReading | null {
  const text = label
    .toLowerCase()
    .replace(/[()[\]]/g, ' ')
    .replaceAll('_', ' ')
    .replace(/\bnonwhite\b/g, 'non white')
    .trim();
  const left = cut(text, leavingOut);
  if (left !== null) return subtract(left, isTable);
  const taken = cut(text, takingIn);
  if (taken !== null) return add(taken, isTable);
  const negative = /^(.*?)\s*\b(?:non|not)\b[\s-]+(.+)$/.exec(text);
  if (negative !== null) {
    return subtract({ base: negative[1] ?? '', rest: negative[2] ?? '' }, isTable);
  }
  const split = splitEthnicLabel(text);
  if (split === null || split.segments.length === 0) return null;
  const read = readSegments(split.segments, isTable);
  return read === null ? null : { ...read, help: split.help };
}

function cut(text: string, at: RegExp): { base: string; rest: string } | null {
  const found = at.exec(text);
  if (found === null) return null;
  const base = text.slice(0, found.index).replace(/[\s:,-]+$/, '');
  return { base, rest: text.slice(found.index + found[0].length).trim() };
}

function subtract({ base, rest }: { base: string; rest: string }, isTable: boolean): EthnicReading | null {
  const removed = readEthnicWords(rest, isTable);
  if (removed === null || removed.parts === 'everyone') return null;
  const beside = /^(.+?)[\s,]+(?:and|or)$/.exec(base);
  const whole = base === '' || beside !== null ? everyone : readEthnicWords(base, true);
  if (whole === null) return null;
  const parts = without(whole.parts === 'everyone' ? everyEthnicPart : whole.parts, removed.parts);
  const also = beside === null ? null : readEthnicWords(beside[1] ?? '', true);
  if (beside !== null && (also === null || also.parts === 'everyone')) return null;
  const all = also === null || also.parts === 'everyone' ? parts : unite([parts, also.parts]);
  return all.size === 0 ? null : { ...joint(whole, removed), parts: all };
}

function add({ base, rest }: { base: string; rest: string }, isTable: boolean): EthnicReading | null {
  const whole = readEthnicWords(base, true);
  const added = readEthnicWords(rest, isTable);
  if (whole === null || added === null || whole.parts === 'everyone' || added.parts === 'everyone') return null;
  return { ...joint(whole, added), parts: unite([whole.parts, added.parts]) };
}

const everyone: EthnicReading = { parts: 'everyone', help: 'none', isDoubtful: false, isByCountry: false };

function joint(a: EthnicReading, b: EthnicReading): EthnicReading {
  const help: Help = a.help === 'none' ? b.help : b.help === 'spelling' ? 'spelling' : a.help;
  return { ...a, help, isDoubtful: a.isDoubtful || b.isDoubtful, isByCountry: a.isByCountry || b.isByCountry };
}

type Read = Omit<EthnicReading, 'help'>;

/** "Asian or Asian British: Indian": what stands after a family's name is read inside that family. */
function readSegments(segments: EthnicSegments, isTable: boolean): Read | null {
  const [head, ...tail] = segments;
  if (head === undefined) return null;
  if (tail.length === 0) return readEthnicPhrase(head, null, isTable);
  const family = familyOf(head);
  const rest = tail.flat();
  if (family === null) return readEthnicPhrase(segments.flat(), null, isTable);
  const inside = readEthnicPhrase(rest, family, isTable);
  if (inside === null || inside.parts === 'everyone') {
    return inside === null ? readEthnicPhrase(segments.flat(), null, isTable) : readEthnicPhrase(head, null, true);
  }
  const allowed = unite([new Set(familyParts[family]), new Set(guests[family])]);
  return isWithin(inside.parts, allowed) ? inside : null;
}

type EthnicSegments = readonly (readonly EthnicWord[])[];

/** Groups that some lists put under another family: Chinese under "Chinese or other" in 2001. */
const guests: Readonly<Record<EthnicFamily, readonly string[]>> = {
  white: [],
  black: [],
  asian: ['arab'],
  mixed: [],
  other: ['chinese', ...otherOf.asian],
};

/** The family that a heading names, such as "Black, African, Caribbean or Black British", or null. */
function familyOf(words: readonly EthnicWord[]): EthnicFamily | null {
  const named = new Set(words.flatMap(({ concept }) => (concept.kind === 'family' ? [concept.family] : [])));
  const parts = words.flatMap(({ concept }) => (concept.kind === 'part' ? concept.parts : []));
  if (words.some(({ concept }) => ['traveller', 'minority', 'all'].includes(concept.kind))) return null;
  const [family] = named;
  if (named.size !== 1 || family === undefined) {
    return named.size === 0 && parts.length === 1 && parts[0] === 'chinese' ? 'asian' : null;
  }
  const fitting: Readonly<Record<EthnicFamily, readonly string[]>> = {
    white: [],
    black: ['african', 'caribbean'],
    asian: [],
    mixed: [],
    other: ['chinese'],
  };
  return parts.every((part) => fitting[family].includes(part)) ? family : null;
}
