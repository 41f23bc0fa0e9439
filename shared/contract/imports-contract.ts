import { z } from 'zod';
import { columnRoleSchema } from '../model/column-role.ts';
import { datasetSummarySchema } from '../model/dataset.ts';
import { datasetAboutSchema, importPreviewSchema } from '../model/import-preview.ts';
import { readPlanSchema } from '../model/read-plan.ts';
import { sourceChangesSchema, sourceStateSchema } from '../model/source-state.ts';
import { procedure } from './procedure.ts';

const datasetIdSchema = z.object({ dataset: z.string() });

/** Partners' files on their way into the workspace. Raw values, for the officer's own eyes: nothing of this area is a release. */
export const importsContract = {
  /** The files of a folder that could be read, or the file itself. */
  files: procedure
    .input(z.object({ path: z.string() }))
    .output(
      z.array(
        z.object({ path: z.string(), name: z.string(), bytes: z.number(), readable: z.boolean(), says: z.string() }),
      ),
    ),
  /** Keeps a dropped file in the workspace's own folder, where the window has no path to it. */
  receive: procedure.input(z.object({ file: z.file() })).output(z.object({ path: z.string() })),
  /** What Strand understands of a file, read as `read` says where that is given; `roles` are those already settled. */
  preview: procedure
    .input(
      z.object({
        path: z.string(),
        read: readPlanSchema.optional(),
        roles: z.record(z.string(), columnRoleSchema).optional(),
      }),
    )
    .output(importPreviewSchema),
  /** Loads a file into the open workspace as a dataset of its own. */
  load: procedure
    .input(
      z.object({
        path: z.string(),
        read: readPlanSchema,
        roles: z.record(z.string(), columnRoleSchema),
        about: datasetAboutSchema,
      }),
    )
    .output(datasetSummarySchema),
  /** Whether each source is still as it was read. */
  sources: procedure.output(z.array(sourceStateSchema)),
  /** What would change if a changed source were read again; nothing is taken yet. */
  changes: procedure.input(datasetIdSchema).output(sourceChangesSchema),
  /** Takes the version of a source that `changes` told of. */
  take: procedure.input(datasetIdSchema.extend({ fingerprint: z.string() })).output(datasetSummarySchema),
  /** The rejected rows of a dataset as a CSV that can be mended in a spreadsheet. */
  rejects: procedure.input(datasetIdSchema).output(z.file()),
  /** Reads mended rows back; each takes the place of the rejected row that it came from. */
  mend: procedure.input(datasetIdSchema.extend({ path: z.string() })).output(datasetSummarySchema),
};
