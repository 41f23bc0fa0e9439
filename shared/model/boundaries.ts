import { z } from 'zod';

/** The outlines of areas as GeoJSON (WGS 84), each feature with its code and name. */
export const boundariesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({ code: z.string(), name: z.string() }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }),
    }),
  ),
});
export type Boundaries = z.infer<typeof boundariesSchema>;
