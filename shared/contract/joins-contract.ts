import { z } from 'zod';
import { joinPlanSchema } from '../model/join-plan.ts';
import { joinGraphSchema, joinSuggestionsSchema, matchReportSchema } from '../model/match-report.ts';
import { workspaceSummarySchema } from '../model/workspace.ts';
import { procedure } from './procedure.ts';

const sidesSchema = z.object({ left: z.string(), right: z.string() });

/** Reports of joins hold raw counts and keys: they are for the officer who joins, and no report or export is made of them. */
export const joinsContract = {
  /** How each join of the workspace fits. */
  list: procedure.output(z.array(matchReportSchema)),
  /** Joins that could be made between two datasets, best first. */
  suggest: procedure.input(sidesSchema).output(joinSuggestionsSchema),
  /** How a plan would fit; nothing is written. */
  match: procedure.input(z.object({ plan: joinPlanSchema })).output(matchReportSchema),
  /** The plan as DuckDB runs it. */
  sql: procedure.input(z.object({ plan: joinPlanSchema })).output(z.object({ sql: z.string() })),
  /** Keeps a plan in the workspace, in place of one of the same id. */
  commit: procedure.input(z.object({ plan: joinPlanSchema })).output(matchReportSchema),
  /** Takes a join out of the workspace; refused where a measure or another join needs it. */
  remove: procedure.input(z.object({ id: z.string() })).output(workspaceSummarySchema),
  graph: procedure.output(joinGraphSchema),
};
