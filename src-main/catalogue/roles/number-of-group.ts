import { codeListsFor } from '../../../shared/code-lists/code-lists.ts';
import { normaliseLabel } from '../../../shared/code-lists/normalise-label.ts';
import { readNonAnswer } from '../../../shared/code-lists/read-non-answer.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import { isLabelOf, isTotalLabel } from './strand-labels.ts';

/** The strands whose groups head columns of published tables. */
const headed: readonly StrandId[] = [
  'ethnic-group',
  'religion',
  'sex',
  'disability',
  'sexual-orientation',
  'gender-identity',
  'legal-partnership',
];
/** Names of groups that a number may go by too: a form asks for a "main" and an "other number". */
const plainWords = /^(other|yes|no|none|main|first|same|different|single)$/;
/** Lists that name plans, which go by numbers themselves. */
const ofPlans: ReadonlySet<string> = new Set(['dfe-sen-provision', 'dfe-sen-need']);
const lastOf = /^.*(?:: |; | - |\||, )/;
const mostWords = 3;

/** What stands before "Number" at the end of a name: "Males: Number" → "Males"; null where nothing does. */
export function stemOfNumber(name: string): string | null {
  const [, stem] = /^(.*[\p{L}\d%+>])[^\p{L}\d]+\(?numbers?\)?$/iu.exec(name.trim()) ?? [];
  return stem ?? null;
}

/** The group of people that a column called "Males Number" or "2021: Aged 16 to 24: Number" counts, as it is written there, or null. */
export function groupNumbered(name: string): string | null {
  const stem = stemOfNumber(name);
  if (stem === null) return null;
  const words = stem.split(/\s+/);
  const ends = Array.from({ length: Math.min(mostWords, words.length) }, (_, more) =>
    words.slice(words.length - more - 1).join(' '),
  );
  const tried = [stem, stem.replace(lastOf, ''), stem.replace(/^(?:19|20)\d{2}\S*\s+/, ''), ...ends.toReversed()];
  return tried.find(isGroup) ?? null;
}

function isGroup(label: string): boolean {
  const name = normaliseLabel(label);
  if (name === '' || plainWords.test(name) || readNonAnswer(label) !== null) return false;
  return groupNames.has(name) || isTotalLabel(label) || isLabelOf('age', label);
}

/** Every name of a group of these strands, as labels are compared. */
const groupNames: ReadonlySet<string> = new Set(
  headed.flatMap((strand) =>
    codeListsFor(strand)
      .filter(({ id }) => !ofPlans.has(id))
      .flatMap(({ categories, groups }) =>
        [...categories, ...groups].flatMap(({ label, aliases }) => [label, ...(aliases ?? [])].map(normaliseLabel)),
      ),
  ),
);
