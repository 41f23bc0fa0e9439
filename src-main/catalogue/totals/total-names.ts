import { normaliseLabel } from '../../../shared/code-lists/normalise-label.ts';
import { isTotalLabel } from '../roles/strand-labels.ts';

const separator = /\s*(?::|;|>|\||\/| - | – )\s*/;
const wholes =
  /\b(total|totals|overall|all|sum|any|population|persons|everybody|everyone|both sexes|all ages|usual residents|all categories)\b/;

/** Whether a name speaks of a whole: "Total", "All usual residents", "Ethnic group: Total". */
export function speaksOfWhole(name: string): boolean {
  const bare = withoutMeasure(name);
  if (isTotalLabel(bare)) return true;
  const parts = bare.split(separator);
  const last = normaliseLabel(parts.at(-1) ?? '');
  const other = /\b(all|any) other\b/.test(last);
  return (
    !other &&
    (wholes.test(last.replaceAll('_', ' ')) ||
      parts.some((part) => /^(total|all categories|all)$/.test(normaliseLabel(part))))
  );
}

/** Whether all of these names go on from a name: "White" of "White: Irish" and "White: Roma". */
export function isParentOf(name: string, parts: readonly string[]): boolean {
  const [own, ...others] = [name, ...parts].map((each) => normaliseLabel(withoutMeasure(each)));
  if (own === undefined || own === '' || others.length === 0) return false;
  return others.every((other) => other.startsWith(`${own} `));
}

/** For each name, the places of those that go on from it after a separator, as parts of it would. */
export function childrenByName(names: readonly string[]): number[][] {
  const bare = names.map((name) => withoutMeasure(name).trim());
  const byStart = new Map<string, number[]>();
  for (const [place, name] of bare.entries()) {
    for (const { index } of name.matchAll(/\s*(?::|;|>|\|| - | – )/g)) {
      const start = name.slice(0, index);
      byStart.set(start, [...(byStart.get(start) ?? []), place]);
    }
  }
  return bare.map((name, place) => (byStart.get(name) ?? []).filter((child) => child !== place));
}

/** "White: Irish; measures: Value" → "White: Irish". */
function withoutMeasure(name: string): string {
  return name.replace(/;\s*measures:.*$/i, '');
}
