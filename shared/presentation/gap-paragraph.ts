import { formatList } from '../base/format-list.ts';
import { withinSentence } from '../base/format-words.ts';
import type { AuditSource, EvidenceAudit } from '../model/evidence-audit.ts';
import { dataGaps, fullerSources } from './audit-words.ts';

const namedAtMost = 3;

/**
 * What an assessment says of a strand that a source does not hold, or holds for few: that it is so, who could supply it,
 * and how it is to be read. Without a count, as how complete a dataset is has not been released; null where it is no gap.
 */
export function gapParagraph(
  audit: EvidenceAudit,
  source: AuditSource,
  strand: EvidenceAudit['strands'][number],
): string | null {
  const gap = dataGaps(audit).find((each) => each.source.id === source.id && each.strand.id === strand.id);
  if (gap === undefined) return null;
  const named = withinSentence(strand.title);
  const what =
    gap.says === 'not held'
      ? `No data held on ${named} in “${source.title}” (${source.owner}).`
      : gap.says === 'known for under 70%'
        ? `Too little is known on ${named} in “${source.title}” (${source.owner}) for a comparison.`
        : `Data on ${named} in “${source.title}” (${source.owner}) could not be counted.`;
  const fuller = fullerSources(audit, source, strand).slice(0, namedAtMost);
  const who =
    fuller.length === 0
      ? `No source here holds more: ask ${source.owner} to ask people for it.`
      : `More is held in ${formatList(fuller.map(({ title, owner }) => `“${title}” (${owner})`))}: ask for counts that can stand beside these.`;
  return `${what} ${who} Treat the impact as unknown, not as none.`;
}
