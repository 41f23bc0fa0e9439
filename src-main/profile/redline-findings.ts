import type { Figure } from '../../shared/model/edition.ts';
import type { Finding, Profile } from '../../shared/model/profile.ts';
import { unbindText } from '../../shared/presentation/bound-text.ts';

/** A finding in one of the places where it stands; null: the front page. */
export interface PlacedFinding {
  readonly section: string | null;
  readonly finding: Finding;
  readonly isMain: boolean;
}

/** The findings of a profile by the place and the id of each: on the front page, the main one first, then in sections. */
export function findingsOf({ mainFinding, findings, sections }: Profile): ReadonlyMap<string, PlacedFinding> {
  const cover = [mainFinding, ...findings.filter(({ id }) => id !== mainFinding?.id)];
  const all = [
    ...cover.flatMap((finding) =>
      finding === null ? [] : [{ section: null, finding, isMain: finding === mainFinding }],
    ),
    ...sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'finding' ? [{ section: id, finding: block, isMain: false }] : [])),
    ),
  ];
  return new Map(all.map((each) => [`${each.section ?? ''} ${each.finding.id}`, each]));
}

/** Whether a finding no longer says what it said: its direction is another, or is now, or no longer, taken for chance. */
export function hasTurned(before: Finding, now: Finding): boolean {
  return before.direction !== now.direction || (before.mayBeChance === true) !== (now.mayBeChance === true);
}

/** What a finding says in other words than before: its sentence, or its detail where that alone has others; null: neither. */
export function otherWords(before: Finding, now: Finding): { readonly before: string; readonly now: string } | null {
  if (unbindText(before.text) !== unbindText(now.text)) return { before: before.text, now: now.text };
  if (unbindText(before.detail) !== unbindText(now.detail)) return { before: before.detail, now: now.detail };
  return null;
}

/** A finding's sentence and detail, with where their numbers come from. */
export function toldBy({ text, detail, figures }: Finding): {
  readonly text: string;
  readonly figures: readonly Figure[] | undefined;
} {
  return { text: `${text} ${detail}`, figures };
}
