const boundary = /^[\s,;|"'()[\]/\\:.!?*&+=_\-‘’“”\u00A0]?$/u;
const familiar = 'éèêëáàâäçíìîïñóòôöúùûüøåæßœŵŷğşłżąęśćńőűčřžš';
const foreign = 'ðþýÿƒªº';
const fits = {
  good: 1,
  fair: 0.5,
  poor: -0.7,
  bad: -1.5,
  broken: -4,
} as const;

/**
 * How well a character beyond ASCII stands between its neighbours ('' at the ends of the text), in points: letters belong
 * within words and in their own case, signs before or after figures, quotation marks around words; controls and box
 * drawing belong nowhere.
 */
export function characterFit(character: string, before: string, after: string): number {
  if (/[\uFFFD\u0080-\u009F]/.test(character)) return fits.broken;
  if (/[\u2500-\u25A0]/.test(character)) return 2 * fits.bad;
  if (/[ªº]/.test(character)) return isDigit(before) || /[Nn]/.test(before) ? fits.fair : fits.poor;
  if (/\p{L}/u.test(character)) return letterFit(character, before, after);
  return signFit(character, before, after);
}

function letterFit(letter: string, before: string, after: string): number {
  if (isDigit(before) || isDigit(after)) return fits.bad;
  const script = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u].find((name) => name.test(letter));
  const neighbours = [before, after].filter((other) => /\p{L}/u.test(other));
  if (script === undefined || neighbours.some((other) => !script.test(other))) return 2 * fits.bad;
  if (script.source.includes('Latin')) return latinFit(letter, before, after);
  return isUpper(letter) && isLower(before) ? fits.bad : neighbours.length > 0 ? fits.good : fits.poor;
}

function latinFit(letter: string, before: string, after: string): number {
  if (isUpper(letter) && isLower(before)) return fits.bad;
  if (isLower(letter) && isUpper(after)) return fits.bad;
  const isCrowded = [before, after].some((other) => other > '\u007F' && isLetter(other));
  const usual = familiar.includes(letter.toLowerCase()) ? 0.3 : foreign.includes(letter.toLowerCase()) ? -0.9 : 0;
  const isAlone = boundary.test(before) && boundary.test(after);
  const isWithin = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  return usual + (isCrowded ? fits.poor : isAlone ? -0.2 : isWithin ? fits.good : fits.poor);
}

function signFit(sign: string, before: string, after: string): number {
  const opens = boundary.test(before);
  const closes = boundary.test(after);
  const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  switch (sign) {
    case '£':
    case '€':
      return isDigit(after)
        ? 1.5
        : isLetter(after) && !/[kmbKMB]/.test(after)
          ? fits.bad
          : opens || closes
            ? fits.good
            : fits.poor;
    case '’':
      return isInWord ? apostropheFit(before, after) : opens && closes ? 0 : fits.fair;
    case '‘':
    case '“':
      return opens && !/^\s?$/.test(after) ? fits.good : fits.poor;
    case '”':
      return closes && !/^\s?$/.test(before) ? fits.good : fits.poor;
    case '–':
    case '—':
      return isInWord ? -0.3 : isDigit(before) || isDigit(after) || (opens && closes) ? fits.good : fits.fair;
    case '…':
      return closes ? fits.good : fits.poor;
    case '\u00A0':
      return isInWord ? fits.fair : fits.good;
    case '°':
    case '½':
    case '¼':
    case '¾':
      return isDigit(before) || (opens && !isLetter(after)) || /[CFN]/.test(after) ? fits.good : fits.poor;
    case '²':
    case '³':
      return /[a-z\d)]/i.test(before) && !isLetter(after) ? fits.good : fits.poor;
    case '©':
    case '®':
    case '™':
    case '•':
    case '·':
    case '†':
    case '‡':
    case '§':
      return isInWord ? fits.bad : fits.fair;
    case '×':
    case '±':
    case '÷':
    case '≤':
    case '≥':
    case '<':
      return isDigit(after) || (opens && closes) ? fits.good : fits.poor;
    case 'µ':
      return /[gmlLs]/.test(after) ? fits.good : fits.poor;
    default:
      return isInWord ? fits.bad : fits.poor;
  }
}

/** "King’s", "they’re" and "O’Brien" are usual; an apostrophe elsewhere in a word is not. */
function apostropheFit(before: string, after: string): number {
  if (/[sS]/.test(after)) return 2.2;
  return /[tdmrlvTDMRLV]/.test(after) || /[OoDdLl]/.test(before) ? 1.5 : fits.poor;
}

function isDigit(character: string): boolean {
  return /^\d/.test(character);
}

function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character);
}

function isUpper(character: string): boolean {
  return /^\p{Lu}/u.test(character);
}

function isLower(character: string): boolean {
  return /^\p{Ll}/u.test(character);
}
