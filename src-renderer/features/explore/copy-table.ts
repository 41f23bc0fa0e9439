import { breakdownTable } from '../../../shared/presentation/breakdown-table.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { announce } from '../../state/app-store.ts';
import { tableText } from './table-text.ts';

/** Puts the released table on the clipboard, with its title, its notes and its symbols. */
export async function copyTable(view: EvidenceView): Promise<void> {
  await navigator.clipboard.writeText(tableText(breakdownTable(view)));
  announce('The table is copied, with its title and notes.');
}
