import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { areaKeySchema, areaSchema } from '../model/area.ts';
import { batchEventSchema } from '../model/batch.ts';
import { profileSchema } from '../model/profile.ts';
import { releaseMarkSchema } from '../model/release-entry.ts';
import { pictureFormatSchema, reportFormatSchema } from '../model/report-format.ts';
import { procedure, released } from './procedure.ts';

const reportChoiceSchema = z.object({ profile: z.string(), area: areaKeySchema });
const handedFileSchema = releaseMarkSchema.extend({ file: z.file() });

export const reportsContract = {
  list: procedure.output(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        subtitle: z.string(),
        measures: z.array(z.string()),
        areas: z.array(areaSchema),
        /** The area that it was made for; null where that is not known. */
        area: areaKeySchema.nullable(),
        /** The datasets that its figures come from. */
        datasets: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  ),
  profile: procedure.input(reportChoiceSchema).output(released(profileSchema)),
  /** One report as a file, named for its profile and area, and the entry of the ledger that it leaves with. */
  render: procedure.input(reportChoiceSchema.extend({ format: reportFormatSchema })).output(handedFileSchema),
  /** The pages of one report as they will print, marked on each as a draft; nothing leaves, so nothing is recorded. */
  preview: procedure.input(reportChoiceSchema).output(z.file()),
  /**
   * Reports on several areas in a folder, written one after another while events tell how far it came; a folder is taken
   * from the workspace's own. The same call again goes on where it stopped. Leaving the events ends the batch.
   */
  batch: procedure
    .input(
      z.object({
        profile: z.string(),
        areas: z.union([z.literal('all'), z.array(areaKeySchema).min(1)]),
        formats: z.array(reportFormatSchema).min(1),
        folder: z.string().trim().min(1),
        again: z.boolean().optional(),
      }),
    )
    .output(eventIterator(batchEventSchema)),
  /** The reports of a profile that a batch wrote to a folder, with its contents page, as one zip archive. */
  pack: procedure.input(z.object({ profile: z.string(), folder: z.string().trim().min(1) })).output(z.file()),
  /** One chart or map of a report with its title, notes and source; `block` is its id or its number, such as "Map 4.1". */
  picture: procedure
    .input(reportChoiceSchema.extend({ block: z.string(), format: pictureFormatSchema }))
    .output(handedFileSchema),
};
