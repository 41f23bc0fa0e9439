import iconv from 'iconv-lite';

/** UTF-8 whose characters were UTF-8 or Windows-1252 already when they were put into it, and are put right. */
export const mendedUtf8 = 'utf-8-mended';

/** What a text has of such characters: "Â£" in place of "£", or a control sign in place of a quotation mark. */
export interface Mendable {
  /** How many characters of the text are beyond ASCII, how many belong to one put in twice, and how many are controls. */
  readonly beyond: number;
  readonly twice: number;
  readonly controls: number;
  /** The first of them, what it stands for, and where it is. */
  readonly found: string;
  readonly meant: string;
  readonly at: number;
}

/** The characters of Windows-1252 for the bytes 0x80 to 0xBF; a byte without one is its control sign. */
const upper = Array.from({ length: 64 }, (_, index) => {
  const character = iconv.decode(Buffer.from([0x80 + index]), 'windows-1252');
  return character === '\uFFFD' ? String.fromCharCode(0x80 + index) : character;
});
const byteOf = new Map([
  ...upper.map((_, index) => [String.fromCharCode(0x80 + index), 0x80 + index] as const),
  ...upper.map((character, index) => [character, 0x80 + index] as const),
]);
const following = `[${[...byteOf.keys()].join('').replace(/[-\]\\^]/g, '\\$&')}]`;
const pattern = new RegExp(`[\\u00C2-\\u00DF]${following}|[\\u00E0-\\u00EF]${following}{2}|[\\u0080-\\u009F]`, 'g');
/** Letters and signs that partners' files have; others would be found by chance. */
const sensible = /^[\u00A0-\u024F\u1E00-\u1EFF\u2010-\u203A€™−≤≥]$/;

/** Puts right the characters of a text that went through UTF-8 twice, or through it as if they were Latin-1. */
export function mendText(text: string): string {
  return text.replace(pattern, mend);
}

/** Looks for what could be put right in a text; undefined where there is nothing. */
export function findMendable(text: string): Mendable | undefined {
  let twice = 0;
  let controls = 0;
  let first: RegExpExecArray | undefined;
  for (const match of text.matchAll(pattern)) {
    if (mend(match[0]) === match[0]) continue;
    first ??= match;
    if (match[0].length === 1) controls += 1;
    else twice += match[0].length;
  }
  if (first === undefined) return undefined;
  const beyond = text.match(/[\u0080-\uFEFE]/g)?.length ?? 0;
  return { beyond, twice, controls, found: first[0], meant: mend(first[0]), at: first.index };
}

function mend(found: string): string {
  if (found.length === 1) return upper[found.charCodeAt(0) - 0x80] ?? found;
  const bytes = Array.from(found, (character) => byteOf.get(character) ?? character.charCodeAt(0));
  const meant = Buffer.from(bytes).toString('utf8');
  return sensible.test(meant) ? meant : found;
}
