import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedSegment, Outlook } from '../../../shared/model/segment-look.ts';
import { segmentParts } from '../../../shared/model/segment-parts.ts';
import { expressionOf } from './draft-expression.ts';
import type { SegmentDraft } from './segment-draft.ts';

/** What disclosure control would leave of a table, by symbol and word alike. */
export const outlookMarks: Readonly<Record<Outlook, { symbol: string; word: string }>> = {
  clear: { symbol: '✓', word: 'Nothing hidden' },
  'some-hidden': { symbol: '[c]', word: 'Some hidden' },
  'mostly-hidden': { symbol: '[c]', word: 'Mostly hidden' },
};

/** The datasets whose people can be picked: those that hold a strand or an age. */
export function countedDatasets(datasets: readonly Dataset[]): Dataset[] {
  const asks = ['strand', 'age-in-years', 'date-of-birth'];
  return datasets.filter(
    ({ kind, roles }) =>
      (kind === 'record-level' || kind === 'aggregate') &&
      Object.values(roles).some((role) => asks.includes(role.kind)),
  );
}

/** The segments that one may name: not itself, nor any that is made of it. */
export function namableSegments(segments: readonly ListedSegment[], id: string | null): ListedSegment[] {
  const named = new Set(id === null ? [] : [id]);
  let before = -1;
  while (named.size > before) {
    before = named.size;
    for (const { id: each, expression } of segments) {
      if (segmentParts(expression).some((part) => part.kind === 'segment' && named.has(part.id))) named.add(each);
    }
  }
  return segments.filter((each) => !named.has(each.id));
}

/** Why a draft cannot be kept yet; null where it can. */
export function whyNotKept(
  draft: SegmentDraft,
  unfinished: number,
  segments: readonly ListedSegment[],
  id: string | null,
): string | null {
  const title = draft.title.trim();
  if (title === '') return 'Give the segment a name, such as “Women aged 16 to 34”.';
  const twin = segments.find((each) => each.id !== id && each.title.toLowerCase() === title.toLowerCase());
  if (twin !== undefined) return `There is a segment called “${twin.title}” already. Give this one another name.`;
  if (draft.people.trim() === '') return 'Say how a sentence names these people, such as “women”.';
  if (unfinished > 0) return 'A part is not finished. Finish it, or take it out.';
  return null;
}

/** Whether a draft says something else than the segment that is kept. */
export function isChanged(draft: SegmentDraft, kept: ListedSegment | null): boolean {
  if (kept === null) return draft.root.nodes.length > 0 || draft.title !== '';
  return (
    draft.title !== kept.title ||
    draft.people !== kept.people ||
    (draft.past.length > 0 && JSON.stringify(expressionOf(draft)) !== JSON.stringify(kept.expression))
  );
}

/** An id for a name that no other segment has: "young-women", "young-women-2". */
export function segmentId(title: string, taken: readonly string[]): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ['segment'];
  const slug = words.join('-');
  const numbered = [slug, ...taken.map((_, index) => `${slug}-${String(index + 2)}`)];
  return numbered.find((id) => !taken.includes(id)) ?? slug;
}

/** What names a segment, the first two in full: "Used by the measure “Clients” and two others". */
export function usersWords(usedBy: readonly string[]): string {
  if (usedBy.length === 0) return 'Nothing uses it yet';
  const rest = usedBy.length - 2;
  const named = rest > 0 ? [...usedBy.slice(0, 2), countedNoun(rest, 'other')] : usedBy;
  return `Used by ${formatList(named)}`;
}

/** An expression's words as a sentence of their own: "Sex is Female, and aged 16 to 34." */
export function asSentence(words: string): string {
  return `${startSentence(words)}.`;
}
