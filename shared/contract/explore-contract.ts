import { z } from 'zod';
import { againstSchema } from '../model/against.ts';
import { areaKeySchema, areaSchema } from '../model/area.ts';
import { boundariesSchema } from '../model/boundaries.ts';
import { strandIdSchema } from '../model/code-list.ts';
import { strandPairSchema } from '../model/crossing.ts';
import { funnelSchema } from '../model/funnel.ts';
import { measureEvidenceSchema } from '../model/released-evidence.ts';
import { pictureFormatSchema } from '../model/report-format.ts';
import { chartKindSchema } from '../model/chart-kind.ts';
import { classMethods } from '../presentation/map-classes.ts';
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
      /** The pairs that are counted together, and those that can be: one order of each. */
      crossings: z.array(strandPairSchema),
      crossable: z.array(strandPairSchema),
    }),
  ),
  areas: z.array(areaSchema),
  boundariesNote: z.string(),
});

/** One group of a measure by one strand, or everyone. */
const groupChoiceSchema = z.object({ measure: z.string(), strand: strandIdSchema, category: z.string().nullable() });

export const exploreContract = {
  options: procedure.output(exploreOptionsSchema),
  /** Every breakdown of a measure, protected together. */
  evidence: procedure.input(z.object({ measure: z.string() })).output(released(measureEvidenceSchema)),
  /** The areas' outlines as GeoJSON, each feature with `code` and `name`. */
  boundaries: procedure.output(boundariesSchema),
  /** The areas against the whole, between lines that chance alone would rarely cross; null where the whole's rate is hidden. */
  funnel: procedure.input(groupChoiceSchema).output(released(funnelSchema.nullable())),
  /** Each group in one area against the same group in another that shares nobody with it. */
  against: procedure
    .input(z.object({ measure: z.string(), strand: strandIdSchema, area: areaKeySchema, other: areaKeySchema }))
    .output(released(againstSchema)),
  /** A chart or map as a file with its title, notes and source; record it first. */
  picture: procedure
    .input(
      groupChoiceSchema.extend({
        area: areaKeySchema,
        chart: z.enum([...chartKindSchema.options, 'map', 'crossed']),
        /** Of a chart of two strands at once: the one across. */
        second: strandIdSchema.optional(),
        classes: z
          .object({
            breaks: z.array(z.number()).min(1).max(6).optional(),
            classes: z.number().int().min(2).max(6).optional(),
            method: z.enum(classMethods).optional(),
          })
          .optional(),
        format: pictureFormatSchema,
      }),
    )
    .output(z.file()),
};
