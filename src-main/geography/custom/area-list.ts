/**
 * The entries of a list as people keep them: one a line or several with commas, semicolons or tabs, with bullets, quotation
 * marks and blank lines. A line that `isName` knows whole is kept whole, for some names hold a comma. Each entry once.
 */
export function readAreaList(texts: readonly string[], isName: (text: string) => boolean): string[] {
  const entries = texts
    .flatMap((text) => text.split(/[\r\n;\t]+/))
    .flatMap((line) => (isName(tidy(line)) ? [line] : line.split(',')))
    .map(tidy)
    .filter((entry) => entry !== '');
  return [...new Set(entries)];
}

function tidy(text: string): string {
  return text
    .replace(/^[\s"'“”‘•*·–-]+|[\s"'“”’.,]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
