import { knownNumbers } from './known-numbers.ts';

/**
 * A method that takes one number of each of some columns, for every row of them: one answer for single numbers, and a
 * list in each field for lists.
 */
export function rowByRow<Name extends string>(
  inputs: unknown,
  names: readonly Name[],
  estimate: (numberOf: (name: Name) => number) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const columns = knownNumbers(inputs, names);
  const [first] = names;
  const rows = first === undefined ? [] : columns(first);
  const answers = rows.map((_, row) => estimate((name) => columns(name)[row] ?? Number.NaN));
  const [only = {}] = answers;
  if (answers.length === 1 && !hasLists(inputs)) return only;
  return Object.fromEntries(Object.keys(only).map((field) => [field, answers.map((answer) => answer[field])]));
}

function hasLists(inputs: unknown): boolean {
  return typeof inputs === 'object' && inputs !== null && Object.values(inputs).some(Array.isArray);
}
