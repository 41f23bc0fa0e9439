import { z } from 'zod';
import { areaSchema } from './area.ts';

/** Where an area stands to a funnel: within it, or beyond the line that so much chance would rarely cross. */
export const funnelPlaceSchema = z.enum(['far-below', 'below', 'within', 'above', 'far-above']);

const pointSchema = z.object({ people: z.number(), rate: z.number() });

/** Areas' released rates by how many people they are of, and between which rates chance alone would leave them. */
export const funnelSchema = z.object({
  /** The rate of all these areas' whole, per the measure's multiplier. */
  average: z.number(),
  areas: z.array(pointSchema.extend({ area: areaSchema, users: z.number(), place: funnelPlaceSchema })),
  /** Areas whose number is hidden or not available: they are nowhere on the plot. */
  absent: z.array(areaSchema),
  lines: z.array(
    z.object({
      confidence: z.enum(['95', '99.8']),
      side: z.enum(['lower', 'upper']),
      points: z.array(pointSchema),
    }),
  ),
});
export type Funnel = z.infer<typeof funnelSchema>;
