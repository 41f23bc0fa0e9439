const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Raised text told apart from what stands before it, so that the mark of a footnote is not taken for part of a name or
 * number: digits as raised digits, a letter after a word in square brackets. "1st" and what is bracketed already stay.
 */
export function superscript(text: string, before: string): string {
  if (/^[\d\s,*]+$/.test(text)) return text.replaceAll(/\d/g, (digit) => raised.charAt(Number(digit)));
  return /^[a-z](, ?[a-z])*$/.test(text) && /[\p{L})]$/u.test(before) ? `[${text}]` : text;
}
