import { assertNever } from '../../../shared/base/assert-never.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { labelsOf } from '../../../shared/code-lists/saved-mappings.ts';
import type { LabelReview } from '../../../shared/model/label-review.ts';
import type { NonAnswer } from '../../../shared/model/code-list.ts';

export type Reviewed = LabelReview['labels'][number];

/** Labels that lead to the same place. */
export interface LabelGroup {
  readonly id: string;
  readonly kind: 'open' | 'category' | 'non-answer' | 'apart';
  readonly title: string;
  /** What becomes of the people who carry these labels, where the title does not say it. */
  readonly note: string | null;
  readonly rows: number;
  readonly labels: readonly Reviewed[];
}

/** In the order of what can be learnt from each: who would not say stands first. */
const nonAnswers: readonly (readonly [NonAnswer, string, string | null])[] = [
  ['declined', 'Declined to say', 'A refusal is an answer of its own: it is counted apart from not known.'],
  ['not-known', 'Not known', null],
  ['not-asked', 'Not asked', null],
  ['missing', 'Missing', null],
  ['does-not-apply', 'Does not apply', 'Left out of every count of this strand.'],
];

/** What waits for an officer: a guess, a label without a place, or one that stands for several groups. */
export function isOpen({ meaning, confidence }: Reviewed): boolean {
  return confidence !== 'settled' && ['guess', 'unmapped', 'several'].includes(meaning.kind);
}

/** What needs a decision first, then each category in the list's order with the labels that lead there, then no answers. */
export function groupLabels({ labels, list }: LabelReview): LabelGroup[] {
  const rest = labels.filter((each) => !isOpen(each));
  const apart = (id: string, title: string, note: string, kinds: readonly string[]): LabelGroup =>
    groupOf(
      'apart',
      id,
      title,
      note,
      rest.filter(({ meaning }) => kinds.includes(meaning.kind)),
    );
  return [
    groupOf(
      'open',
      'open',
      'Needs a decision',
      'Until then their people are counted as not known.',
      labels.filter(isOpen),
    ),
    ...list.categories.map(({ code, label }) => {
      const there = labelsOf(rest, code);
      return groupOf(
        'category',
        `category ${code}`,
        label,
        null,
        rest.filter((each) => there.includes(each)),
      );
    }),
    apart(
      'broader',
      'Less detail than the list',
      'Counted as not known at this detail. A broader list may place them.',
      ['sub-total', 'several'],
    ),
    apart('none', 'No place in this list', 'Decided so. Counted as not known.', ['unmapped']),
    ...nonAnswers.map(([answer, title, note]) =>
      groupOf(
        'non-answer',
        `answer ${answer}`,
        title,
        note,
        rest.filter(({ meaning }) => meaning.kind === 'non-answer' && meaning.answer === answer),
      ),
    ),
    apart('total', 'Totals', 'Sums of the other rows: never counted again.', ['total']),
  ].filter((group) => group.labels.length > 0);
}

function groupOf(
  kind: LabelGroup['kind'],
  id: string,
  title: string,
  note: string | null,
  labels: readonly Reviewed[],
): LabelGroup {
  return { id, kind, title, note, labels, rows: labels.reduce((sum, { rows }) => sum + rows, 0) };
}

/** The list's categories to which no label leads. */
export function emptyCategories({ labels, list }: LabelReview): string[] {
  return list.categories.filter(({ code }) => labelsOf(labels, code).length === 0).map(({ label }) => label);
}

/** A label's name among others: what is written, and an empty cell apart from a word. */
export function keyOf({ label }: Pick<Reviewed, 'label'>): string {
  return label === null ? 'empty' : `“${label}”`;
}

/** "One label needs a decision, 27 rows" */
export function openWords(review: LabelReview): string {
  const open = review.labels.filter(isOpen);
  if (open.length === 0) return 'No label waits for a decision.';
  const rows = open.reduce((sum, each) => sum + each.rows, 0);
  const needs = open.length === 1 ? 'label needs' : 'labels need';
  return startSentence(
    `${countedNoun(open.length, needs, needs)} a decision, in ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  );
}

/** "2,804 of 3,400 rows are placed" */
export function placedWords({ placed, rows }: Pick<LabelReview, 'placed' | 'rows'>): string {
  return `${formatNumber(placed)} of ${formatNumber(rows)} rows are placed`;
}

export interface PlacedPart {
  readonly id: 'placed' | 'open' | 'broader' | 'declined' | 'unknown' | 'total';
  readonly title: string;
  readonly rows: number;
}

/** Where the rows of a column go, as parts of the whole. */
export function placedParts(review: LabelReview): PlacedPart[] {
  const titles: Readonly<Record<PlacedPart['id'], string>> = {
    placed: 'Placed',
    open: 'Needs a decision',
    broader: 'Less detail or no place',
    declined: 'Declined to say',
    unknown: 'Not known, not asked or missing',
    total: 'Totals',
  };
  const ids: readonly PlacedPart['id'][] = ['placed', 'open', 'broader', 'declined', 'unknown', 'total'];
  return ids
    .map((id) => ({
      id,
      title: titles[id],
      rows: review.labels.reduce((sum, each) => sum + (partOf(each) === id ? each.rows : 0), 0),
    }))
    .filter(({ id, rows }) => id === 'placed' || rows > 0);
}

function partOf(each: Reviewed): PlacedPart['id'] {
  if (isOpen(each)) return 'open';
  switch (each.meaning.kind) {
    case 'category':
      return 'placed';
    case 'non-answer':
      return each.meaning.answer === 'declined' ? 'declined' : 'unknown';
    case 'total':
      return 'total';
    case 'sub-total':
    case 'several':
    case 'guess':
    case 'unmapped':
      return 'broader';
    default:
      return assertNever(each.meaning);
  }
}
