import { reportFonts } from '../fonts.ts';
import { readCharacters } from '../pictures/font-advances.ts';

/** Spaces that a font need not hold, and what is never seen: marks of joining, of direction and of where a line may end. */
const needsNoGlyph = /[\s\p{White_Space}\p{Default_Ignorable_Code_Point}\u2011]/u;
const common = /^[\n\x20-\x7E£–—…‘’“”·]*$/;

/**
 * Letters and signs that the compiler's own Libertinus Serif shows, in each weight: the template sets in it what the
 * report's fonts lack, and in nothing else.
 */
const shownBesides = new RegExp(
  `[${[
    String.raw`\u05B0-\u05C3\u05D0-\u05EA\u05F0-\u05F4`,
    String.raw`\u0200-\u0217\u0250-\u0258\u025A-\u02BA\u1E00-\u1E7F\u1E86-\u1E9B`,
    String.raw`\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u1F00-\u1F15\u1F20-\u1F45`,
    String.raw`\u0400-\u045F\u0490-\u04C4\u04D0-\u04F9`,
    String.raw`\u2000-\u2012\u2031\u2103\u2109\u2160-\u2184\u2200\u2203\u2205\u2208\u2209\u221D\u2460-\u2473`,
    String.raw`\u25A0\u25A1\u25B2\u25B3\u25B6\u25B7\u25BC\u25BD\u25C0\u25C1\u25C6\u25C7\u25CB\u25CE-\u25D7\u2605\u2660\u2663\u2665\u2666`,
  ].join('')}]`,
  'u',
);

let read: ReadonlySet<number> | null = null;

/** What every cut of the fonts that words of a PDF are set in can show. */
function shown(): ReadonlySet<number> {
  if (read !== null) return read;
  const [first, ...others] = reportFonts
    .filter(({ family }) => family !== 'IBM Plex Mono')
    .map(({ path }) => readCharacters(path));
  read = new Set([...(first ?? [])].filter((sign) => others.every((each) => each.has(sign))));
  return read;
}

/**
 * The characters of a text that a PDF's own fonts cannot show, each once, as they come. In a picture only the report's fonts
 * count, as what they lack would be drawn in any font that the machine has.
 */
export function signsNotShown(text: string, where: 'page' | 'picture'): readonly string[] {
  if (common.test(text)) return [];
  const signs = new Set(text.normalize('NFC'));
  return [...signs].filter(
    (sign) =>
      !needsNoGlyph.test(sign) &&
      !shown().has(sign.codePointAt(0) ?? 0) &&
      !(where === 'page' && shownBesides.test(sign)),
  );
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Gurmukhi}/u, 'Gurmukhi, in which Punjabi is written'],
  [/\p{Script=Bengali}/u, 'Bengali'],
  [/\p{Script=Gujarati}/u, 'Gujarati'],
  [/\p{Script=Devanagari}/u, 'Devanagari, in which Hindi and Nepali are written'],
  [/\p{Script=Tamil}/u, 'Tamil'],
  [/\p{Script=Sinhala}/u, 'Sinhala'],
  [/\p{Script=Arabic}/u, 'Arabic script, in which Urdu and Persian are written too'],
  [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script=Han}|\p{Script=Bopomofo}/u, 'Chinese characters'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Japanese'],
  [/\p{Script=Hangul}/u, 'Korean'],
  [/\p{Script=Ethiopic}/u, 'Ethiopic, in which Amharic and Tigrinya are written'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Georgian}/u, 'Georgian'],
  [/\p{Script=Armenian}/u, 'Armenian'],
  [/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u, 'emoji'],
];

/** The script of the first of some signs, as an officer would call it; null where it has no such name. */
export function scriptOf(signs: readonly string[]): string | null {
  return scripts.find(([script]) => signs.some((sign) => script.test(sign)))?.[1] ?? null;
}
