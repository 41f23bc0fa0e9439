import { relationOf } from '../catalogue/relation-of.ts';
import type { ReportContext } from '../join/report-context.ts';
import { gazetteerOf } from './session-gazetteer.ts';
import type { Session } from './session.ts';

/** What a session knows of places, for a match report: which areas are of which year, and what leads from one to another. */
export async function matchEvidence(session: Session): Promise<NonNullable<ReportContext['places']>> {
  const { lookups, boundaries } = await gazetteerOf(session);
  return { lookups, boundaries, relationOf, areasInUse: session.workspace.areas.boundaries };
}
