import { codeListOf } from '../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../shared/code-lists/harmonise-label.ts';
import type { CodeList } from '../../../shared/model/code-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';

/** The lists of ethnic groups whose broad groups partners lay beside detailed ones; they part them differently. */
const lists = ['ethnic-group-2021', 'ethnic-group-16'].map(codeListOf);

/** A label and those that an official list has in it, by their places. */
export interface ListedParts {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The broad ethnic groups among labels with the detailed groups of theirs: "Asian" over "Indian" and "Pakistani". */
export function listedParts(labels: readonly string[], role: ColumnRole): ListedParts[] {
  if (role.kind !== 'strand' || role.strand !== 'ethnic-group') return [];
  return lists.flatMap((list) => partsIn(list, labels));
}

function partsIn(list: CodeList, labels: readonly string[]): ListedParts[] {
  const harmoniser = openHarmoniser(list, { origin: 'aggregate' });
  const meanings = labels.map((label) => harmoniser.meaningOf(label));
  const groups = new Map(list.categories.map(({ code, group }) => [code, group]));
  return meanings.flatMap((meaning, total) => {
    if (meaning.kind !== 'sub-total') return [];
    const parts = meanings.flatMap((each, at) =>
      each.kind === 'category' && groups.get(each.code) === meaning.code ? [at] : [],
    );
    return parts.length < 2 ? [] : [{ total, parts }];
  });
}
