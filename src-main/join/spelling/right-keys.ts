import type { Normaliser } from '../../../shared/model/join-plan.ts';
import { abbreviates } from './abbreviates.ts';
import { editDistance } from './edit-distance.ts';
import { bareCode, settleSpelling, tellingWords } from './plain-spelling.ts';

/** A key that another may mean, and why. */
export interface Meaning {
  readonly right: string;
  readonly because: string;
  /** With these the two would meet; none where only a person can say so. */
  readonly normalisers: readonly Normaliser[];
}

interface RightKey {
  readonly key: string;
  readonly words: readonly string[];
  readonly name: string;
  /** How often each letter or figure occurs. */
  readonly letters: Uint8Array;
}

/** Keys put where a misspelling of one finds it without looking at all the others. */
export interface RightKeys {
  meantBy(key: string): Meaning[];
}

/** A change touches at most four runs of three letters, so names that are near share one of any few of their runs. */
const runsTouched = 4;

/** Files keys by their words, by the first letters of these, and by their runs of three letters. */
export function openRightKeys(rightKeys: readonly string[]): RightKeys {
  const keys = [...new Set(rightKeys)].map((key): RightKey => {
    const words = tellingWords(key);
    const name = words.join(' ');
    return { key, words, name, letters: countLetters(name) };
  });
  const byName = filed(keys, ({ name }) => [name]);
  const byCode = filed(keys, ({ key }) => (/\d/.test(key) ? [bareCode(key), unconfused(key)] : []));
  const byOrder = filed(keys, ({ words }) => [ordered(words)]);
  const byInitials = filed(keys, ({ words }) => [initials(words)]);
  const byRun = filed(keys, ({ name }) => letterRuns(name));

  return {
    meantBy(key) {
      const words = tellingWords(key);
      const name = words.join(' ');
      const spelled = [...(byName.get(name) ?? []), ...(byCode.get(bareCode(key)) ?? [])].flatMap(
        (right): Meaning[] => {
          const settled = settleSpelling(key, right.key);
          return settled === null ? [] : [{ right: right.key, ...settled }];
        },
      );
      if (spelled.length > 0) return firstOfEach(spelled);
      const confused = /\d/.test(key) ? (byCode.get(unconfused(key)) ?? []) : [];
      if (confused.length > 0) return told(confused, 'a letter stands for a figure, as O for 0');
      const turned = words.length < 2 ? [] : (byOrder.get(ordered(words)) ?? []);
      if (turned.length > 0) return told(turned, 'the same words in another order');
      const near = slips(name, byRun);
      if (near.some(({ distance }) => distance === 1)) return near.map(({ meaning }) => meaning);
      const short = (byInitials.get(initials(words)) ?? []).flatMap((right): Meaning[] => {
        const pairs = abbreviates(words, right.words) ?? abbreviates(right.words, words);
        if (pairs === null || figures(name) !== figures(right.name)) return [];
        const says = pairs.map(([a, b]) => `“${capital(a)}” may stand for “${capital(b)}”`);
        return [{ right: right.key, because: says.join(', '), normalisers: [] }];
      });
      return short.length > 0 ? short : near.map(({ meaning }) => meaning);
    },
  };
}

/** Names within a letter or two of one, nearest only; a figure is no letter. */
function slips(
  name: string,
  byRun: ReadonlyMap<string, readonly RightKey[]>,
): { distance: number; meaning: Meaning }[] {
  const most = name.length < 5 ? 0 : name.length < 9 ? 1 : 2;
  if (most === 0) return [];
  const rarest = letterRuns(name)
    .map((run) => byRun.get(run) ?? [])
    .toSorted((a, b) => a.length - b.length)
    .slice(0, most * runsTouched + 1);
  const letters = countLetters(name);
  const near = [...new Set(rarest.flat())]
    .filter(
      (right) => Math.abs(right.name.length - name.length) <= most && lettersApart(letters, right.letters) <= 2 * most,
    )
    .filter((right) => figures(right.name) === figures(name))
    .map((right) => ({ right: right.key, distance: editDistance(name, right.name, most) }))
    .filter(({ distance }) => distance <= most);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ right, distance }) => ({
      distance,
      meaning: { right, because: distance === 1 ? 'one letter differs' : 'two letters differ', normalisers: [] },
    }));
}

function filed(
  keys: readonly RightKey[],
  placesOf: (key: RightKey) => readonly string[],
): ReadonlyMap<string, readonly RightKey[]> {
  const places = new Map<string, RightKey[]>();
  for (const key of keys) {
    for (const place of new Set(placesOf(key))) {
      const there = places.get(place);
      if (there === undefined) places.set(place, [key]);
      else there.push(key);
    }
  }
  return places;
}

function told(keys: readonly RightKey[], because: string): Meaning[] {
  return keys.map(({ key }) => ({ right: key, because, normalisers: [] }));
}

function firstOfEach(meanings: readonly Meaning[]): Meaning[] {
  return meanings.filter(({ right }, at) => meanings.findIndex((each) => each.right === right) === at);
}

/** A code with every letter that looks like a figure read as that figure. */
function unconfused(key: string): string {
  return bareCode(key).replace(/O/g, '0').replace(/[IL]/g, '1');
}

function letterRuns(name: string): string[] {
  const padded = `  ${name}  `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))];
}

function countLetters(name: string): Uint8Array {
  const counts = new Uint8Array(64);
  for (let at = 0; at < name.length; at += 1) {
    const place = name.charCodeAt(at) % 64;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function lettersApart(a: Uint8Array, b: Uint8Array): number {
  let apart = 0;
  for (let at = 0; at < a.length; at += 1) apart += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return apart;
}

function ordered(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** The words of a name that hold figures: they number it, and another number is another thing. */
function figures(name: string): string {
  return name
    .split(' ')
    .filter((word) => /\d/.test(word))
    .join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
