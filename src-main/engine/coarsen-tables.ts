import { usualPolicy } from '../../shared/model/policy.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { protectOrCoarsenDocument } from '../disclosure/recode/coarsen-document.ts';
import type { CoarsenedDocument } from '../disclosure/recode/coarsen-document.ts';
import { readDocument } from './protect-tables.ts';

export type CoarsenedTables = CoarsenedDocument;

/** Protects the tables of a document as JSON text as asked for or made coarser, whichever prints more. */
export async function coarsenTables(text: string, policy: Policy = usualPolicy): Promise<CoarsenedTables> {
  return protectOrCoarsenDocument(readDocument(text), policy, await loadSolver());
}
