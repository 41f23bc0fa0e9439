/** What a cell looks like; a mark stands for a value that is not told, a code holds letters and digits. */
export type CellKind = 'blank' | 'number' | 'period' | 'date' | 'code' | 'mark' | 'text';

const mark =
  /^(?:[*†‡#]{1,3}|[-–—]{1,3}|\.{1,3}|:|~|n\/?a|n\.a\.?|n\/k|#n\/a|null|nil|none|nan|nd|tbc|\[[a-z]{1,4}\]|\((?:[a-z]|nil|na)\))$/i;
const number =
  /^[<>≤≥~]?\s*[-+−–]?\s*[£$€]?\s*[-+−]?(?:\d{1,3}(?:[, \u00a0]\d{3})+|\d+)?(?:[.,]\d+)?(?:e[-+]?\d+)?\s*(?:%|[kKmM]|bn|pp)?\s*(?:\*+|[[(](?:[a-z]|note \d+)[\])]|[a-z]|\d+\s*\))?$/;
const bracketed =
  /^\(\s*[£$€]?\s*\d[\d, ]*(?:\.\d+)?\s*%?\)$|^\d[\d,.]*%?\s*[[(]\s*-?\d[\d,.]*%?\s*(?:[-–,;]|to)\s*-?\d[\d,.]*%?\s*[\])]$/;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\\s+)';
const periods = [
  /^(?:FY\s*)?(?:18|19|20|21)\d\d$/i,
  /^(?:FY\s*)?(?:19|20)\d\d\s*[-/–]\s*(?:\d\d|(?:19|20)\d\d)$/i,
  /^(?:q(?:uarter)?|h)\s?[1-4](?:[ ,/-]+(?:19|20)?\d\d(?:[-/–]\d\d)?)?$/i,
  /^(?:19|20)\d\d(?:[-/–]\d\d)?[ -]?(?:q(?:uarter)?|h)\s?[1-4]$/i,
  new RegExp(`^${month}[ -]?(?:'?\\d\\d|(?:19|20)\\d\\d)?$`, 'i'),
  new RegExp(`^${month}\\s*(?:-|–|to)\\s*${month}(?:[ -]*(?:19|20)?\\d\\d)?$`, 'i'),
  new RegExp(`^(?:19|20)\\d\\d[ -]?${month}$`, 'i'),
];
const dates = [
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d|\d{4})(?:[ T]\d[^,;|\t]*)?$/,
  /^(?:1[6-9]|2\d)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d[^,;|\t]*)?$/,
  /^\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]m)?(?:\s*-\s*\d{1,2}:\d\d)?$/i,
  new RegExp(`^${weekday}?\\d{1,2}(?:st|nd|rd|th)?[ -]?${month}(?:[ -]?(?:\\d{4}|\\d\\d))?(?: \\d[^,;|\\t]*)?$`, 'i'),
  new RegExp(`^${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}$`, 'i'),
];
/** A value with words after it: "6.3% (1.5 million adults)". */
const explained = /^[-+−]?\s*[£$€]?\s*\d[\d,]*(?:\.\d+)?\s*%?\s*[(\n]/;
/** "£000": thousands of pounds, not an amount. */
const thousands = /^(?:[£$€]\s*['’]?000s?|['’]000s?|000s)$/;
const postcode = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;
const code = /^(?=.*\d)(?=.*\p{L})[\p{L}\d#_/.:-]+$/u;
const address = /^\S+@\S+\.\S+$|^(?:https?:\/\/|www\.)\S+$/i;

/** The kind of a trimmed cell by its look alone. */
export function cellKind(cell: string): CellKind {
  if (cell === '') return 'blank';
  if (thousands.test(cell)) return 'text';
  if (explained.test(cell)) return 'number';
  if (cell.length > 60) return address.test(cell) ? 'code' : 'text';
  if (mark.test(cell)) return 'mark';
  if (/\d/.test(cell)) {
    if (periods.some((pattern) => pattern.test(cell))) return 'period';
    if (number.test(cell) || bracketed.test(cell)) return 'number';
    if (dates.some((pattern) => pattern.test(cell))) return 'date';
    if (postcode.test(cell) || code.test(cell)) return 'code';
  } else if (periods.some((pattern) => pattern.test(cell))) return 'period';
  return address.test(cell) ? 'code' : 'text';
}

/** What cells of one sort have in common: each run of letters an "a", each run of digits a "9". */
export function cellShape(cell: string): string {
  if (address.test(cell)) return cell.includes('@') ? '@' : '://';
  if (postcode.test(cell)) return 'postcode';
  return cell.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
}
