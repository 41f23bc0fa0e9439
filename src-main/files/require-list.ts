import { AppError } from '../../shared/base/app-error.ts';

/** The list of records at a path among those found in a file, or the longest where none is asked for. */
export function requireList<List extends { readonly path: string; readonly items: number }>(
  file: string,
  lists: readonly List[],
  path: string | undefined,
): List {
  const list =
    path === undefined ? lists.toSorted((a, b) => b.items - a.items)[0] : lists.find((each) => each.path === path);
  if (list !== undefined) return list;
  const places = lists.map((each) => (each.path === '' ? 'the file itself' : `"${each.path}"`)).join(', ');
  throw new AppError(
    'file-format',
    lists.length === 0
      ? `"${file}" is JSON without a list of records. Ask the partner for a list of records, or for a CSV.`
      : `"${file}" has no list of records at "${path ?? ''}". It has one at: ${places}.`,
    { file },
  );
}
