import type { CodeList, StrandId } from '../model/code-list.ts';
import { codeListsFor } from './code-lists.ts';
import { correctWord } from './correct-word.ts';
import { normaliseLabel } from './normalise-label.ts';
import { partsOf, partsOfGroup } from './parts.ts';
import type { Parts } from './parts.ts';

/** A name that some list of the strand gives to a category or a broader group. */
export interface NameMatch {
  readonly parts: Parts;
  readonly list: CodeList;
  /** How near the label is to the name: in other words of the same, in another order, or in another spelling. */
  readonly nearness: 'name' | 'words' | 'spelling';
  /** The name that was found, as its list writes it. */
  readonly name: string;
}

interface Name {
  readonly parts: Parts;
  readonly list: CodeList;
  readonly name: string;
  readonly isGroup: boolean;
}

const small: ReadonlySet<string> = new Set(
  'a an the of or and to in is are be i am my me as at for with by on under group groups status person people who identify identifies identity consider considers myself self do does'.split(
    ' ',
  ),
);

interface NameIndex {
  readonly byNormal: ReadonlyMap<string, readonly Name[]>;
  readonly byWords: ReadonlyMap<string, readonly Name[]>;
  readonly vocabulary: ReadonlySet<string>;
  readonly longWords: readonly string[];
}

const indexes = new Map<StrandId, NameIndex>();

/** Words that may turn a name into its opposite, or into a refusal: never put in or taken out by a near spelling. */
const guarded = /^(no|not|non|never|none|without|un|prefer|say|stated|known|unknown|refused|declined|disclosed)$/;

/** Longer texts are no misspelt name. */
const mostWords = 14;

/** Finds a label among the names of every list of a strand that is made of words. */
export function matchName(label: string, strand: StrandId, isTable: boolean, mayGuess: boolean): NameMatch | null {
  const index = indexOf(strand);
  const normal = normaliseLabel(label);
  const exact = pick(index.byNormal.get(normal), isTable);
  if (exact !== null) return { ...exact, nearness: 'name' };
  const words = wordsOf(normal);
  if (words.length === 0) return null;
  const same = pick(index.byWords.get(keyOf(words)), isTable);
  if (same !== null) return { ...same, nearness: 'words' };
  if (!mayGuess || words.length > mostWords) return null;
  const corrected: string[] = [];
  for (const word of words) {
    const known = index.vocabulary.has(word) ? word : correctWord(word, index.longWords);
    if (known === null || (guarded.test(known) && known !== word)) return null;
    corrected.push(known);
  }
  const near = pick(index.byWords.get(keyOf(corrected)), isTable);
  return near === null ? null : { ...near, nearness: 'spelling' };
}

/** In a published table a name that is both is the broader group's; in records it is the category's. */
function pick(names: readonly Name[] | undefined, isTable: boolean): Name | null {
  if (names === undefined) return null;
  const [first] = names;
  const own = names.filter(({ list }) => list === first?.list);
  return own.find(({ isGroup }) => isGroup === isTable) ?? first ?? null;
}

function indexOf(strand: StrandId): NameIndex {
  const known = indexes.get(strand);
  if (known !== undefined) return known;
  const names = codeListsFor(strand)
    .filter((list) => list.codes !== true && list.observed !== true)
    .flatMap(namesOf);
  const vocabulary = new Set(names.flatMap(({ name }) => wordsOf(normaliseLabel(name))));
  const index: NameIndex = {
    byNormal: Map.groupBy(names, ({ name }) => normaliseLabel(name)),
    byWords: Map.groupBy(names, ({ name }) => keyOf(wordsOf(normaliseLabel(name)))),
    vocabulary,
    longWords: [...vocabulary].filter((word) => word.length >= 4),
  };
  indexes.set(strand, index);
  return index;
}

function namesOf(list: CodeList): Name[] {
  const categories = list.categories.flatMap((category) =>
    [category.label, ...(category.aliases ?? [])].map((name) => ({
      name,
      parts: partsOf(category),
      list,
      isGroup: false,
    })),
  );
  const groups = list.groups.flatMap((group) => {
    const parts = partsOfGroup(list, group.code);
    if (parts.size === 0) return [];
    return [group.label, ...(group.aliases ?? [])].map((name) => ({ name, parts, list, isGroup: true }));
  });
  return [...categories, ...groups];
}

function wordsOf(normal: string): string[] {
  const words = normal.split(' ').filter((word) => !small.has(word));
  return words.length === 0 ? normal.split(' ').filter((word) => word !== '') : words;
}

function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}
