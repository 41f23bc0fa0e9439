/** What parts lines besides a line end: a line or page break of a word processor or of slides. */
const lineParts = /[\v\f\u0085\u2028\u2029]/g;

/** What no document can hold or show: XML 1.0 allows neither half of a pair alone nor a control code but tab and line ends. */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\0-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as any format of a report can hold it: a break within a line becomes a space, control codes are left out. */
export function printableText(text: string): string {
  return text.replaceAll(lineParts, ' ').replaceAll(unprintable, '');
}
