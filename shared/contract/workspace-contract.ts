import { z } from 'zod';
import { recentWorkspaceSchema, workspaceSummarySchema } from '../model/workspace.ts';
import { procedure } from './procedure.ts';

const nextStepsSchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });

export const workspaceContract = {
  /** The open workspace, or null on the start page. */
  current: procedure.output(workspaceSummarySchema.nullable()),
  /** Workspaces opened before, newest first, with what changed since, and the sample. */
  recent: procedure.output(z.array(recentWorkspaceSchema)),
  /** Makes a workspace file in a folder, with the areas of the sample borough to begin with, and opens it. */
  create: procedure
    .input(z.object({ folder: z.string(), title: z.string().trim().min(1) }))
    .output(workspaceSummarySchema),
  /** What can be taken back and done again: "keep the segment “Adults”". */
  history: procedure.output(nextStepsSchema),
  /** Takes back the last change of the workspace, or does it again, and opens it as it then is. */
  step: procedure
    .input(z.object({ direction: z.enum(['undo', 'redo']) }))
    .output(nextStepsSchema.extend({ did: z.string(), workspace: workspaceSummarySchema })),
  /** Throws away this computer's own copy of the sample borough with all that was done in it, and opens it afresh. */
  resetSample: procedure.output(workspaceSummarySchema),
  open: procedure.input(z.object({ path: z.string() })).output(workspaceSummarySchema),
};
