const risky = /^'*[=+\-@\t\r＝＋－＠]/u;
const plainNumber = /^[+-]?\d[\d.,]*%?$/;

/** A cell that a spreadsheet program does not take for a formula: an apostrophe stands before what might be one. */
export function guardText(text: string): string {
  return risky.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text that `guardText` was given. */
export function unguardText(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}
