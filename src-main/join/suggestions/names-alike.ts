const meaningless = new Set([
  'code',
  'cd',
  'name',
  'nm',
  'id',
  'ref',
  'reference',
  'number',
  'no',
  'key',
  'of',
  'the',
  'new',
  'old',
]);

/** How alike two columns' names are, from 0 to 1: the share of their words in common, words such as "code" and years counting little. */
export function namesAlike(left: string, right: string): number {
  const [a, b] = [words(left), words(right)];
  if (a.join(' ') === b.join(' ')) return 1;
  const weigh = (list: Iterable<string>): number =>
    [...list].reduce((sum, word) => sum + (meaningless.has(word) || /^\d+$/.test(word) ? 0.25 : 1), 0);
  const shared = new Set(a.filter((word) => b.includes(word)));
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : weigh(shared) / weigh(all);
}

function words(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
