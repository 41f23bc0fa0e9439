import { countedNoun } from '../../../shared/base/format-words.ts';
import type { Redline } from '../../../shared/model/edition.ts';
import { type StrandId, strandIdSchema } from '../../../shared/model/code-list.ts';
import type { Profile, ProfileSection } from '../../../shared/model/profile.ts';

/** How much the evidence of a section holds: figures, findings without any, or nothing. */
export type Strength = 'strong' | 'partial' | 'none';

export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: 'Strong',
  partial: 'Partial',
  none: 'No data',
};

export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  /** "three findings", or nothing. */
  readonly note: string;
  /** How many of its numbers changed since the edition kept last. */
  readonly changed: number;
  /** How many of its findings turned since. */
  readonly turned: number;
  /** Null where the question does not arise: the summary, methods, sources. */
  readonly strength: Strength | null;
  /** False for the parts that every report starts and ends with. */
  readonly canMove: boolean;
}

/** The sections of a profile in their order, by their short names, with how much each holds and what changed in it. */
export function outlineOf(
  profile: Profile,
  redline: Pick<Redline, 'figures' | 'turned'> | null = null,
): readonly OutlineEntry[] {
  const changesIn = (place: string | null): Pick<OutlineEntry, 'changed' | 'turned'> => ({
    changed: (redline?.figures ?? []).filter(({ section }) => section === place).length,
    turned: (redline?.turned ?? []).filter(({ section }) => section === place).length,
  });
  const unchanged = { changed: 0, turned: 0 };
  const fixed = { note: '', strength: null, canMove: false } as const;
  return [
    { id: 'cover', title: 'Front page', ...changesIn(null), ...fixed },
    ...profile.sections.map((section): OutlineEntry => {
      const findings = section.blocks.filter(({ kind }) => kind === 'finding').length;
      return {
        id: section.id,
        title: section.name,
        note: findings === 0 ? '' : countedNoun(findings, 'finding'),
        ...changesIn(section.id),
        strength: strengthOf(section),
        canMove: true,
      };
    }),
    { id: 'methods', title: 'Methods and disclosure', ...unchanged, ...fixed },
    { id: 'sources', title: 'Sources', ...unchanged, ...fixed },
  ];
}

/** The protected characteristic or other strand that a section is of; null where it is of none. */
export function strandOf(section: string): StrandId | null {
  return strandIdSchema.options.find((strand) => section === strand || section.endsWith(`-${strand}`)) ?? null;
}

/** What an assessment says of a characteristic; else a section of a strand is strong with tables and no warning, partial with one, and holds no data without figures. */
function strengthOf({ id, lead, blocks }: ProfileSection): Strength | null {
  const said = /^Evidence: (strong|partial|none)\b/u.exec(lead)?.[1];
  if (said === 'strong' || said === 'partial' || said === 'none') return said;
  if (strandOf(id) === null) return null;
  const hasFigures = blocks.some(
    (block) => block.kind === 'table' || (block.kind === 'finding' && block.plot !== undefined),
  );
  if (!hasFigures) return 'none';
  return blocks.some((block) => block.kind === 'note' && block.tone === 'warn') ? 'partial' : 'strong';
}
