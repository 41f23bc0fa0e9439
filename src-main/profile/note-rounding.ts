import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import { tableRoundingNote } from '../../shared/presentation/rounding-note.ts';

/** Sections whose tables, charts and maps say that counts are rounded, where they are. */
export function noteRounding(sections: readonly ProfileSection[], disclosure: DisclosureSummary): ProfileSection[] {
  const note = tableRoundingNote(disclosure);
  if (note === null) return [...sections];
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind === 'table') return { ...block, table: { ...block.table, notes: [...block.table.notes, note] } };
      if (block.kind === 'chart' || block.kind === 'map') return { ...block, notes: [...block.notes, note] };
      return block;
    }),
  }));
}
