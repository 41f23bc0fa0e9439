import { familyParts, otherOf } from './ethnic-words.ts';
import type { EthnicFamily } from './ethnic-words.ts';
import type { EthnicWord } from './split-ethnic-label.ts';
import { unite, without } from './parts.ts';
import type { Parts } from './parts.ts';

export interface PhraseReading {
  readonly parts: Parts | 'everyone';
  readonly isDoubtful: boolean;
  readonly isByCountry: boolean;
}

/** Reads words that stand together, inside a family where a heading has named one; null where they contradict. */
export function readEthnicPhrase(
  words: readonly EthnicWord[],
  inside: EthnicFamily | null,
  isTable: boolean,
): PhraseReading | null {
  const has = (kind: EthnicWord['concept']['kind']): boolean => words.some(({ concept }) => concept.kind === kind);
  if (has('minority')) return minority(words);
  if (has('all') && words.every(({ concept }) => concept.kind === 'all')) return sure('everyone');
  const chunks = splitAtJoints(words);
  if (chunks.length > 1 && chunks.some((chunk) => chunk.every(({ concept }) => concept.kind === 'all'))) {
    return sure('everyone');
  }
  const families = familiesIn(words, inside);
  const isOther = hasFamily(words, 'other');
  if (inside === null && standsBesideMixed(chunks)) return several(words, chunks, families, isTable);
  if (families.has('mixed') || inside === 'mixed') return mixed(words);
  if (inside === null && families.size > 1) return several(words, chunks, families, isTable);
  const [named] = families;
  const family = inside ?? named ?? null;
  if (family === null || family === 'other') return other(words, inside, isTable, isOther);
  if (inside !== null && [...families].some((each) => each !== inside)) return readEthnicPhrase(words, null, isTable);
  const joined = inside === null ? chunks.filter((chunk) => !chunk.every(isOtherWord)) : chunks;
  if (joined.length < chunks.length && chunks.length > 1) {
    const before = readEthnicPhrase(joined.flat(), null, true);
    if (before === null || before.parts === 'everyone') return null;
    return { ...before, parts: unite([before.parts, new Set(familyParts.other)]) };
  }
  return inFamily(words, family, isOther);
}

function sure(parts: Iterable<string> | 'everyone'): PhraseReading {
  return { parts: parts === 'everyone' ? 'everyone' : new Set(parts), isDoubtful: false, isByCountry: false };
}

/** "Ethnic minority" is everyone but White British; "Black, Asian and minority ethnic" leaves out every white group. */
function minority(words: readonly EthnicWord[]): PhraseReading {
  const british = ['british', 'scottish'];
  if (hasFamily(words, 'white')) return sure(familyParts.white.filter((part) => !british.includes(part)));
  const leavesOutWhite = hasFamily(words, 'black') || hasFamily(words, 'asian');
  return sure(
    without(
      unite(Object.values(familyParts).map((parts) => new Set(parts))),
      new Set(leavesOutWhite ? familyParts.white : british),
    ),
  );
}

function other(
  words: readonly EthnicWord[],
  inside: EthnicFamily | null,
  isTable: boolean,
  isOther: boolean,
): PhraseReading | null {
  const found = partsIn(words);
  if (found.size > 0) return { ...sure(found), isByCountry: isByCountry(words) };
  if (words.some(({ concept }) => concept.kind === 'british' || concept.kind === 'traveller')) return null;
  const isBroad = words.some(({ concept }) => concept.kind === 'broad' || concept.kind === 'all');
  const isAny = words.some(({ concept }) => concept.kind === 'any');
  if (!isOther && !isAny) return null;
  if (isBroad) return sure(familyParts.other);
  if (isAny || inside === 'other') return sure(otherOf.other);
  return sure(isTable ? familyParts.other : otherOf.other);
}

function inFamily(words: readonly EthnicWord[], family: EthnicFamily, isOther: boolean): PhraseReading | null {
  const details = detailsIn(words, family);
  const byCountry = isByCountry(words);
  if (family === 'black' && details.has('african') && details.has('caribbean')) {
    if (isOther) return sure(otherOf.black);
    const isNamed = hasFamily(words, 'black');
    return isNamed ? sure(familyParts.black) : { ...sure(details), isDoubtful: true };
  }
  const heads = words.filter(({ concept }) => concept.kind === 'family' && concept.family === family);
  if (family === 'white' && heads.length > 1 && [...details].every((part) => ['british', 'scottish'].includes(part))) {
    return sure(familyParts.white);
  }
  if (isOther && details.size > 0) {
    if ([...details].every((part) => otherOf[family].includes(part))) return sure(otherOf[family]);
    const isHeading = family === 'black' && [...details].every((part) => ['african', 'caribbean'].includes(part));
    const isBritish = family === 'white' && details.has('british');
    if (isHeading) return sure(otherOf.black);
    return family === 'asian' && details.size === 1
      ? sure(details)
      : isBritish
        ? sure([...details, ...otherOf.white])
        : null;
  }
  if (isOther) return sure(otherOf[family]);
  if (details.size > 0) return { ...sure(details), isByCountry: byCountry, isDoubtful: isHalfHeading(words, family) };
  return sure(familyParts[family]);
}

/** "Black, Black British or Caribbean" looks like the family's heading with a word left out. */
function isHalfHeading(words: readonly EthnicWord[], family: EthnicFamily): boolean {
  const named = words.filter(({ concept }) => concept.kind === 'part');
  const heads = words.filter(({ concept }) => concept.kind === 'family');
  return family === 'black' && heads.length > 1 && named.length === 1 && named.some(({ after }) => after !== null);
}

/** Finest groups that a family's words name; travellers and the British belong to the white family alone. */
function detailsIn(words: readonly EthnicWord[], family: EthnicFamily): Set<string> {
  const details = partsIn(words);
  const isTraveller = words.some(({ concept }) => concept.kind === 'traveller');
  if (family === 'white') {
    const isGypsy = details.has('gypsy');
    if (isTraveller) {
      for (const nation of ['irish', 'scottish']) details.delete(nation);
      details.add('irish-traveller');
      if (!isGypsy && !words.some(({ concept }) => concept.kind === 'part' && concept.parts.includes('irish'))) {
        details.add('gypsy');
      }
    }
    const isBritish = words.some(({ concept }) => concept.kind === 'british');
    if (isBritish && !isTraveller) for (const part of ['british', 'scottish']) details.add(part);
  }
  return details;
}

const mixtures: readonly (readonly [string, string])[] = [
  ['african', 'white-and-black-african'],
  ['caribbean', 'white-and-black-caribbean'],
];

function mixed(words: readonly EthnicWord[]): PhraseReading | null {
  const isWhite = hasFamily(words, 'white');
  const parts = partsIn(words);
  const isOther = hasFamily(words, 'other');
  if (isWhite) {
    const named = mixtures.filter(([part]) => parts.has(part)).map(([, mixture]) => mixture);
    const isAsian =
      hasFamily(words, 'asian') || [...parts].some((part) => ['indian', 'pakistani', 'bangladeshi'].includes(part));
    if (named.length === 0 && hasFamily(words, 'black')) named.push(...mixtures.map(([, mixture]) => mixture));
    if (isAsian) named.push('white-and-asian');
    if (named.length > 0) return sure(named);
    return isOther || parts.size > 0 ? sure(otherOf.mixed) : null;
  }
  if (isOther || parts.size > 0 || hasFamily(words, 'black') || hasFamily(words, 'asian')) return sure(otherOf.mixed);
  return sure(familyParts.mixed);
}

/** "Asian, Black, Mixed": the mixed family as one of several, not the heading of "Mixed: White and Asian". */
function standsBesideMixed(chunks: readonly EthnicWord[][]): boolean {
  const isMixed = (chunk: readonly EthnicWord[]): boolean =>
    chunk.every(({ concept }) => concept.kind === 'family' && concept.family === 'mixed');
  const others = chunks.filter((chunk) => !isMixed(chunk));
  if (others.length === chunks.length || others.length === 0) return false;
  if (others.some((chunk) => hasFamily(chunk, 'mixed'))) return false;
  return !(others.length === 2 && hasFamily(others[0] ?? [], 'white'));
}

/** "White and Asian" is a mixture; "Asian, Black" and "Chinese or other" are several groups that are not told apart. */
function several(
  words: readonly EthnicWord[],
  chunks: readonly EthnicWord[][],
  families: ReadonlySet<EthnicFamily>,
  isTable: boolean,
): PhraseReading | null {
  const isMixture = families.has('white') && families.size === 2 && !families.has('other') && chunks.length === 2;
  const joint = words.find(({ after }) => after !== null)?.after;
  if (isMixture && joint !== 'or') {
    const read = mixed(words);
    return read === null ? null : { ...read, isDoubtful: joint !== 'and' };
  }
  if (chunks.length < 2) return null;
  const read = chunks.map((chunk) => readEthnicPhrase(chunk, null, true));
  const known = read.filter((each) => each !== null);
  if (known.length < read.length) return null;
  if (known.some(({ parts }) => parts === 'everyone')) return sure('everyone');
  const parts = unite(known.flatMap((each) => (each.parts === 'everyone' ? [] : [each.parts])));
  const everything = Object.values(familyParts).flat();
  const isAll = ['white', 'black', 'asian', 'mixed', 'other'].every((family) => hasFamilyOrPart(words, family));
  return isAll && isTable && parts.size >= everything.length - 4
    ? sure('everyone')
    : { ...sure(parts), isByCountry: known.some((each) => each.isByCountry) };
}

function splitAtJoints(words: readonly EthnicWord[]): EthnicWord[][] {
  const chunks: EthnicWord[][] = [];
  for (const word of words) {
    const last = chunks.at(-1);
    if (last === undefined || word.after !== null) chunks.push([{ ...word, after: null }]);
    else last.push(word);
  }
  return chunks;
}

/** "Asian and other", "other/white": the other ethnic groups stand beside the family, not for the rest of it. */
function isOtherWord({ concept }: EthnicWord): boolean {
  return concept.kind === 'family' && concept.family === 'other';
}

function familiesIn(words: readonly EthnicWord[], inside: EthnicFamily | null): Set<EthnicFamily> {
  const found = new Set<EthnicFamily>();
  for (const { concept } of words) {
    if (concept.kind === 'family' && concept.family !== 'other') found.add(concept.family);
    if (concept.kind === 'part') found.add(concept.family);
    if (concept.kind === 'traveller') found.add('white');
  }
  const isBritish = words.some(({ concept }) => concept.kind === 'british');
  if (isBritish && found.size === 0 && inside === null) found.add('white');
  return found;
}

function hasFamily(words: readonly EthnicWord[], family: EthnicFamily): boolean {
  return words.some(({ concept }) => concept.kind === 'family' && concept.family === family);
}

function hasFamilyOrPart(words: readonly EthnicWord[], family: string): boolean {
  return words.some(
    ({ concept }) => (concept.kind === 'family' || concept.kind === 'part') && concept.family === family,
  );
}

function partsIn(words: readonly EthnicWord[]): Set<string> {
  return new Set(words.flatMap(({ concept }) => (concept.kind === 'part' ? concept.parts : [])));
}

function isByCountry(words: readonly EthnicWord[]): boolean {
  return words.some(({ concept }) => concept.kind === 'part' && concept.isByCountry);
}
