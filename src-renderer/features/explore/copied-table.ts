import { withinSentence } from '../../../shared/base/format-words.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import type { Leaving } from '../releases/use-record-release.ts';
import { copyTable } from './copy-table.ts';

/** The table of groups on its way to the clipboard. */
export function copiedTable(view: EvidenceView): Leaving {
  const { breakdown, area } = readView(view);
  return {
    asked: { kind: 'measure', measure: breakdown.measure.id },
    form: 'copied table',
    what: `${breakdown.measure.title} by ${withinSentence(breakdown.strand.title)}, ${area.name}`,
    go: () => copyTable(view),
  };
}
