import { ageBands, placeBand } from '../../shared/code-lists/age-bands.ts';
import { codeListsFor } from '../../shared/code-lists/code-lists.ts';
import { carriesInto, crosswalk } from '../../shared/code-lists/crosswalk.ts';
import type { CodeList } from '../../shared/model/code-list.ts';

/** A list that is coarser than another, and which of its categories holds each of the other's. */
export interface CoarserList {
  readonly list: CodeList;
  readonly categoryOf: ReadonlyMap<string, string>;
}

/**
 * The lists that a strand could be shown by in place of a more detailed one: those into which every category of it goes
 * whole, with fewer categories that hold anybody; of ages, its bands merged into neighbours two, three and so on at a time.
 * Most detailed first, one of those that cut people alike.
 */
export function coarserLists(detailed: CodeList): readonly CoarserList[] {
  const candidates =
    detailed.strand === 'age' ? [...codeListsFor('age'), ...mergedBands(detailed)] : codeListsFor(detailed.strand);
  const found = new Map<string, CoarserList & { readonly size: number }>();
  for (const list of candidates) {
    if (list.id === detailed.id || !carriesInto(detailed, list)) continue;
    const categoryOf = holders(detailed, list);
    const size = new Set(categoryOf.values()).size;
    const cut = detailed.categories
      .map(({ code }) => [...categoryOf.keys()].find((each) => categoryOf.get(each) === categoryOf.get(code)))
      .join();
    if (categoryOf.size < detailed.categories.length || size < 2 || size >= detailed.categories.length) continue;
    if (!found.has(cut)) found.set(cut, { list, categoryOf, size });
  }
  return [...found.values()].sort((first, second) => second.size - first.size);
}

/** For each category of the detailed list, the one of the other that holds it whole. */
function holders(detailed: CodeList, list: CodeList): ReadonlyMap<string, string> {
  if (detailed.strand !== 'age') {
    return new Map(
      crosswalk(detailed, list).flatMap(({ code, meaning }) =>
        meaning.kind === 'category' ? [[code, meaning.code] as const] : [],
      ),
    );
  }
  return new Map(
    detailed.categories.flatMap(({ code, from = 0, to = null }) => {
      const place = placeBand({ from, to }, list);
      return place.kind === 'inside' ? [[code, place.category.code] as const] : [];
    }),
  );
}

function mergedBands({ categories }: CodeList): readonly CodeList[] {
  const starts = categories.flatMap(({ from }) => (from === undefined || from === 0 ? [] : [from]));
  return [2, 3, 4]
    .map((step) => ageBands(starts.filter((_, at) => (at + 1) % step === 0)))
    .filter((list) => list.categories.length > 1);
}
