import { z } from 'zod';
import { geographySchema } from './area.ts';
import { strandIdSchema } from './code-list.ts';

export const cadenceSchema = z.enum(['year', 'financial-year', 'academic-year', 'quarter', 'month', 'day']);
export type Cadence = z.infer<typeof cadenceSchema>;

/** What a column is for. */
export const columnRoleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('area-code'), geography: geographySchema }),
  z.object({ kind: z.literal('area-name'), geography: geographySchema }),
  z.object({ kind: z.literal('postcode') }),
  z.object({ kind: z.literal('uprn') }),
  z.object({ kind: z.literal('easting') }),
  z.object({ kind: z.literal('northing') }),
  z.object({ kind: z.literal('latitude') }),
  z.object({ kind: z.literal('longitude') }),
  /** `list` is the code list that the column's own values belong to; without it they are labels. */
  z.object({ kind: z.literal('strand'), strand: strandIdSchema, list: z.string().optional() }),
  z.object({ kind: z.literal('date-of-birth') }),
  z.object({ kind: z.literal('age-in-years') }),
  z.object({ kind: z.literal('date') }),
  /** `cadence` is how long each period is, where its values say so. */
  z.object({ kind: z.literal('period'), cadence: cadenceSchema.optional() }),
  z.object({ kind: z.literal('category') }),
  z.object({ kind: z.literal('count'), unit: z.string() }),
  z.object({ kind: z.literal('measure'), unit: z.string() }),
  /** A sum of other columns, which is never counted with them. */
  z.object({ kind: z.literal('total'), of: z.array(z.string()) }),
  z.object({ kind: z.literal('weight') }),
  z.object({ kind: z.literal('identifier') }),
  z.object({ kind: z.literal('free-text') }),
  z.object({ kind: z.literal('ignore') }),
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;
