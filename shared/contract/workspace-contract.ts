import { z } from 'zod';
import { workspaceSummarySchema } from '../model/workspace.ts';
import { procedure } from './procedure.ts';

export const workspaceContract = {
  /** The open workspace, or null on the start page. */
  current: procedure.output(workspaceSummarySchema.nullable()),
  /** Workspaces opened before, newest first, and the sample. */
  recent: procedure.output(z.array(z.object({ path: z.string(), title: z.string(), sample: z.boolean() }))),
  /** Makes a workspace file in a folder, with the areas of the sample borough to begin with, and opens it. */
  create: procedure
    .input(z.object({ folder: z.string(), title: z.string().trim().min(1) }))
    .output(workspaceSummarySchema),
  open: procedure.input(z.object({ path: z.string() })).output(workspaceSummarySchema),
};
