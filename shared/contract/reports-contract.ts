import { z } from 'zod';
import { areaKeySchema, areaSchema } from '../model/area.ts';
import { profileSchema } from '../model/profile.ts';
import { pictureFormatSchema, reportFormatSchema } from '../model/report-format.ts';
import { procedure, released } from './procedure.ts';

const reportChoiceSchema = z.object({ profile: z.string(), area: areaKeySchema });

export const reportsContract = {
  list: procedure.output(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        subtitle: z.string(),
        measures: z.array(z.string()),
        areas: z.array(areaSchema),
      }),
    ),
  ),
  profile: procedure.input(reportChoiceSchema).output(released(profileSchema)),
  /** One report as a file, named for its profile and area. */
  render: procedure.input(reportChoiceSchema.extend({ format: reportFormatSchema })).output(z.file()),
  /** One chart or map of a report with its title, notes and source; `block` is its id or its number, such as "Map 4.1". */
  picture: procedure
    .input(reportChoiceSchema.extend({ block: z.string(), format: pictureFormatSchema }))
    .output(z.file()),
};
