import { countedNoun } from '../../../shared/base/format-words.ts';
import type { Profile } from '../../../shared/model/profile.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  /** "three findings", or nothing. */
  readonly note: string;
}

/** The sections of a profile in their order, by their short names, with how many findings each holds. */
export function outlineOf(profile: Profile): readonly OutlineEntry[] {
  return [
    { id: 'summary', title: 'Summary', note: '' },
    ...profile.sections.map((section) => {
      const findings = section.blocks.filter(({ kind }) => kind === 'finding').length;
      return { id: section.id, title: section.name, note: findings === 0 ? '' : countedNoun(findings, 'finding') };
    }),
    { id: 'methods', title: 'Methods and disclosure', note: '' },
    { id: 'sources', title: 'Sources', note: '' },
  ];
}
