import { breakdownTable } from '../../../shared/presentation/breakdown-table.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { tableText } from './table-text.ts';

/** Puts the released table on the clipboard, with its title, its notes and its symbols; it must be recorded first. */
export async function copyTable(view: EvidenceView): Promise<void> {
  await navigator.clipboard.writeText(tableText(breakdownTable(view)));
}
