const separator = /\s*(?:[:;|]| - | – )\s*/g;
const measureTail = /;\s*measures:.*$/i;
const yearAtEnd =
  /^(.*[^\d/-][\s_;:,(-]+)(?:(?:mid|q[1-4]|[a-z]{3,9})[\s_-])?\d{4}(?:\s*[/_-]\s*\d{2,4})?(?:\s*q[1-4])?\)?;?$/i;

/** The starts of a name up to each separator, longest first; of a name that ends with a year, only what stands before it. */
export function startsOf(name: string): string[] {
  const beforeYear = yearAtEnd.exec(name)?.[1];
  if (beforeYear !== undefined) return [beforeYear];
  const text = name.replace(measureTail, '').replace(/;\s*$/, '');
  return [...text.matchAll(separator)].map((match) => name.slice(0, match.index + match[0].length)).toReversed();
}

/** What stands after the start of a name, without marks that only close it. */
export function withoutTail(rest: string): string {
  return rest
    .replace(measureTail, '')
    .replace(/[;)\s]+$/, '')
    .trim();
}

/** "Ethnic group: " → "Ethnic group"; a start of several parts is called by its last one. */
export function titleOf(start: string): string {
  const parts = start.split(/\s*(?:[:;|]| - | – )\s*/).filter((part) => part.trim() !== '');
  const title = (parts.at(-1) ?? '').replaceAll('_', ' ').trim();
  return title === '' ? 'Category' : title;
}
