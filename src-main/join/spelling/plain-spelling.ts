import type { Normaliser } from '../../../shared/model/join-plan.ts';

/** Words that names of areas and places carry or leave out. */
const carried = new Set([
  'ward',
  'wards',
  'division',
  'electoral',
  'borough',
  'london',
  'metropolitan',
  'royal',
  'council',
  'district',
  'the',
  'of',
  'and',
  'city',
  'county',
]);

const steps: Readonly<Record<Exclude<Normaliser, 'postcode' | 'number' | 'area-name'>, (text: string) => string>> = {
  spacing: (text) => text.replace(/\s+/g, ' ').trim(),
  case: (text) => text.toLowerCase(),
  accents: (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  punctuation: (text) =>
    text
      .replace(/&/g, ' and ')
      .replace(/['’‘`]/g, '')
      .replace(/[^\p{L}\p{N}\s]/gu, ' '),
};

/** A text without capitals, accents, marks and double spaces. */
export function plainSpelling(text: string): string {
  return steps.spacing(steps.case(steps.accents(steps.punctuation(text))));
}

/** The words that tell one name from another: none in brackets, none that names of areas leave out; "St" is "Saint". */
export function tellingWords(text: string): string[] {
  const words = plainSpelling(text.replace(/\([^()]*\)/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !carried.has(word)).map((word) => (word === 'st' ? 'saint' : word));
  return telling.length === 0 ? words : telling;
}

/** A text without anything but letters and figures, and without leading zeros or an ending ".0". */
export function bareCode(text: string): string {
  return text
    .trim()
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}

const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** Why two keys differ that mean the same, and the normalisers with which they meet. */
export interface SettledSpelling {
  readonly normalisers: readonly Normaliser[];
  readonly because: string;
}

/** How two keys that mean the same come to differ; null where they differ by more than spelling. */
export function settleSpelling(left: string, right: string): SettledSpelling | null {
  const spaced = left.replace(/\s+/g, '').length !== left.length || right.replace(/\s+/g, '').length !== right.length;
  for (const [normaliser, because] of [
    ['spacing', 'only the spaces differ'],
    ['case', 'only the capitals differ'],
    ['accents', 'only the accents differ'],
    ['punctuation', 'only the marks differ'],
  ] as const) {
    const step = steps[normaliser];
    if (step(left) === step(right)) return { normalisers: [normaliser], because };
    if (spaced && steps.spacing(step(left)) === steps.spacing(step(right)))
      return { normalisers: [normaliser, 'spacing'], because };
  }
  if (plainSpelling(left) === plainSpelling(right)) {
    return {
      normalisers: ['case', 'accents', 'punctuation', 'spacing'],
      because: 'only the capitals and marks differ',
    };
  }
  if (bareCode(left) === bareCode(right) && /\d/.test(left)) {
    return [left, right].every((key) => postcode.test(key.replace(/[^A-Za-z0-9]/g, '')))
      ? { normalisers: ['postcode'], because: 'the same postcode, spelled differently' }
      : { normalisers: ['number', 'case', 'punctuation'], because: 'the same but for leading zeros or marks' };
  }
  return tellingWords(left).join(' ') === tellingWords(right).join(' ')
    ? { normalisers: ['area-name'], because: extraWords(left, right) }
    : null;
}

/** "only without “Ward”", "“St” may stand for “Saint”". */
function extraWords(left: string, right: string): string {
  const [a, b] = [left, right].map((text) => plainSpelling(text).split(' '));
  const extra = (from: string[] | undefined, other: string[] | undefined): string[] =>
    (from ?? []).filter((word) => !(other ?? []).includes(word));
  const found = [...extra(a, b), ...extra(b, a)].filter((word) => word !== 'st' && word !== 'saint');
  return found.length === 0
    ? '“St” stands for “Saint”'
    : `only without “${found.map((word) => originalOf(word, `${left} ${right}`)).join(' ')}”`;
}

function originalOf(word: string, text: string): string {
  return (
    text
      .split(/\s+/)
      .find((each) => plainSpelling(each) === word)
      ?.replace(/,$/, '') ?? word
  );
}
