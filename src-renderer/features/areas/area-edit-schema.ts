import { z } from 'zod';
import { geographySchema } from '../../../shared/model/area.ts';
import { areaStepSchema } from '../../../shared/model/custom-area.ts';
import type { AreaEdit } from './area-edit.ts';

const stepsSchema = z.array(areaStepSchema);

/** A custom area in the making, as it was kept when the window was left. */
export const areaEditSchema: z.ZodType<AreaEdit> = z.object({
  id: z.string().nullable(),
  name: z.string(),
  geography: geographySchema,
  does: areaStepSchema.shape.does,
  steps: stepsSchema,
  past: z.array(stepsSchema),
  future: z.array(stepsSchema),
});
