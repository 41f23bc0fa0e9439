import { z } from 'zod';
import { areaCodeSchema } from '../model/area.ts';
import { trendSchema } from '../model/trend.ts';
import { procedure } from './procedure.ts';

/** Tables of counts over time, as their publishers give them, for the officer who looks at them. */
export const trendsContract = {
  /** A table's counts by period, in one area or in all together; refused where the table is not one over time. */
  read: procedure.input(z.object({ dataset: z.string(), area: areaCodeSchema.nullable() })).output(trendSchema),
};
