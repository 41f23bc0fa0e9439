import { formatList } from '../base/format-list.ts';
import type { Category, CodeList, Harmonised } from '../model/code-list.ts';
import { codeListsFor } from './code-lists.ts';

/** The finest groups of a strand that a label, or a category, stands for. */
export type Parts = ReadonlySet<string>;

/** How a set of people sits in a list: as a whole category, inside a broader one, or across several. */
export type Fit = 'exact' | 'broader' | 'overlaps' | 'none';

export interface Placement {
  readonly fit: Fit;
  readonly meaning: Harmonised;
  /** What the list does not keep of it, as a sentence; null where nothing is lost. */
  readonly lost: string | null;
}

/** The finest groups that a category holds. */
export function partsOf(category: Category): Parts {
  return new Set(category.covers ?? [category.code]);
}

/** The finest groups that a broader group of a list holds: those of the categories in it. */
export function partsOfGroup(list: CodeList, group: string): Parts {
  return unite(list.categories.filter((category) => category.group === group).map(partsOf));
}

/** Every finest group that a list has a place for. */
export function partsOfList(list: CodeList): Parts {
  return unite(list.categories.map(partsOf));
}

/** All the finest groups of several sets. */
export function unite(sets: readonly Parts[]): Parts {
  return new Set(sets.flatMap((set) => [...set]));
}

/** The finest groups of one set that another does not hold. */
export function without(parts: Parts, others: Parts): Parts {
  return new Set([...parts].filter((part) => !others.has(part)));
}

/** Whether every finest group of a set is in another. */
export function isWithin(parts: Parts, others: Parts): boolean {
  return [...parts].every((part) => others.has(part));
}

/** Places finest groups in a list; never in a category that does not hold every one of them. */
export function placeParts(parts: Parts, target: CodeList, how: 'words' | 'code' | 'saved' = 'words'): Placement {
  const [holder] = target.categories
    .filter((category) => isWithin(parts, partsOf(category)))
    .toSorted((a, b) => partsOf(a).size - partsOf(b).size);
  if (holder !== undefined) {
    const held = partsOf(holder);
    const meaning: Harmonised = { kind: 'category', code: holder.code, how };
    if (held.size === parts.size) return { fit: 'exact', meaning, lost: null };
    const others = named(without(held, parts), target);
    const lost = `"${holder.label}" also holds ${formatList(others)}, which this list does not tell apart.`;
    return { fit: 'broader', meaning, lost };
  }
  if (!isWithin(parts, partsOfList(target))) {
    const unplaced = named(without(parts, partsOfList(target)), target);
    return {
      fit: 'none',
      meaning: { kind: 'unmapped' },
      lost: `"${target.title}" has no place for ${formatList(unplaced)}.`,
    };
  }
  const touched = target.categories.filter((category) => [...partsOf(category)].some((part) => parts.has(part)));
  const group = target.groups.find(({ code }) => same(partsOfGroup(target, code), parts));
  const lost = `It covers ${formatList(touched.map(({ label }) => label))}, and does not say which.`;
  if (group !== undefined) return { fit: 'overlaps', meaning: { kind: 'sub-total', code: group.code }, lost };
  return { fit: 'overlaps', meaning: { kind: 'several', codes: touched.map(({ code }) => code) }, lost };
}

function same(a: Parts, b: Parts): boolean {
  return a.size === b.size && isWithin(a, b);
}

/** What finest groups are called: by the category that is just that group where a list of the strand has one. */
function named(parts: Parts, list: CodeList): string[] {
  const lists = codeListsFor(list.strand);
  const names: string[] = [];
  const left = new Set(parts);
  const categories = lists
    .flatMap((each) => (each.codes === true ? [] : each.categories))
    .toSorted((a, b) => partsOf(b).size - partsOf(a).size);
  for (const category of categories) {
    if (!isWithin(partsOf(category), left)) continue;
    names.push(category.label);
    for (const part of partsOf(category)) left.delete(part);
  }
  return [...names, ...[...left].map((part) => part.replaceAll('-', ' '))];
}
