import { z } from 'zod';
import { areaKeySchema, areaSchema } from '../model/area.ts';
import { profileSchema } from '../model/profile.ts';
import { reportFormatSchema } from '../model/report-format.ts';
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
};
