import { z } from 'zod';
import { areaSchema } from '../model/area.ts';
import { boundariesSchema } from '../model/boundaries.ts';
import { strandIdSchema } from '../model/code-list.ts';
import { measureEvidenceSchema } from '../model/released-evidence.ts';
import { procedure, released } from './procedure.ts';

/** What may be chosen. */
export const exploreOptionsSchema = z.object({
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      per: z.string(),
      period: z.string(),
      segment: z.string(),
      strands: z.array(z.object({ id: strandIdSchema, title: z.string(), list: z.string(), listTitle: z.string() })),
    }),
  ),
  areas: z.array(areaSchema),
  boundariesNote: z.string(),
});

export const exploreContract = {
  options: procedure.output(exploreOptionsSchema),
  /** Every breakdown of a measure, protected together. */
  evidence: procedure.input(z.object({ measure: z.string() })).output(released(measureEvidenceSchema)),
  /** The areas' outlines as GeoJSON, each feature with `code` and `name`. */
  boundaries: procedure.output(boundariesSchema),
};
