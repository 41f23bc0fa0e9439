import { z } from 'zod';
import { areaCodeSchema, geographySchema } from './area.ts';

/** How areas of one geography relate to those of another. */
export const lookupMethodSchema = z.enum([
  /** Each lies wholly in one of the other. */
  'exact',
  /** Each counts whole in the one that holds most of its people, though it may not lie wholly there. */
  'best-fit',
  /** The same areas at two vintages, with what changed. */
  'change',
]);
export type LookupMethod = z.infer<typeof lookupMethodSchema>;

/** What happened to an area between two vintages: unchanged, split, merged, or redrawn so that neither fits the other. */
export const areaChangeSchema = z.enum(['U', 'S', 'M', 'X']);
export type AreaChange = z.infer<typeof areaChangeSchema>;

/** A dataset, or one pair of its columns, that leads from areas, postcodes or names to areas. */
export const areaLookupSchema = z.object({
  dataset: z.string(),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('area'), column: z.string(), geography: geographySchema }),
    z.object({ kind: z.literal('area-name'), column: z.string(), geography: geographySchema }),
    z.object({ kind: z.literal('postcode'), column: z.string() }),
    z.object({ kind: z.literal('uprn'), column: z.string() }),
  ]),
  to: z.object({ column: z.string(), geography: geographySchema }),
  method: lookupMethodSchema,
  /** The column of change types, of a lookup between vintages. */
  change: z.string().optional(),
  /** Why it is taken for one: "each of 4,994 LSOA 2021 codes has one ward". */
  because: z.string(),
});
export type AreaLookup = z.infer<typeof areaLookupSchema>;

/** A dataset of outlines. */
export const boundarySetSchema = z.object({
  dataset: z.string(),
  codeColumn: z.string(),
  nameColumn: z.string(),
  geography: geographySchema,
  areas: z.number().int(),
});
export type BoundarySet = z.infer<typeof boundarySetSchema>;

/** A dataset of places with coordinates: services, practices, polling stations. */
export const pointSetSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  x: z.string(),
  y: z.string(),
  system: z.enum(['wgs84', 'british-national-grid']),
  nameColumn: z.string().nullable(),
  points: z.number().int(),
});
export type PointSet = z.infer<typeof pointSetSchema>;

/** What a workspace knows of places. */
export const gazetteerSchema = z.object({
  lookups: z.array(areaLookupSchema),
  boundaries: z.array(boundarySetSchema),
  points: z.array(pointSetSchema),
});
export type Gazetteer = z.infer<typeof gazetteerSchema>;

/** One step from areas of one geography to those of another. */
export const conversionStepSchema = z.object({
  lookup: areaLookupSchema,
  /** `reverse` reads the lookup backwards: from its `to` column to its `from` column. */
  reverse: z.boolean(),
  /** How a count is shared where one area leads to several: by the weights of another table's counts, or not at all. */
  weights: z.object({ dataset: z.string(), area: z.string(), count: z.string() }).optional(),
});

/** How the counts of a table are carried from its areas to others. */
export const conversionPlanSchema = z.object({
  id: z.string(),
  title: z.string(),
  dataset: z.string(),
  /** Its column of area codes. */
  column: z.string(),
  to: geographySchema,
  steps: z.array(conversionStepSchema).min(1),
  /** A published table of the same counts for the target areas, to tell the error by. */
  published: z.object({ dataset: z.string(), area: z.string(), count: z.string() }).optional(),
});
export type ConversionPlan = z.infer<typeof conversionPlanSchema>;

/** What a conversion did, and how right it is. */
export const conversionReportSchema = z.object({
  plan: conversionPlanSchema,
  /** The method in a sentence, printed with every converted figure. */
  method: z.string(),
  steps: z.array(z.string()),
  areasBefore: z.number().int(),
  areasAfter: z.number().int(),
  /** Area codes that no step leads anywhere, with their rows. */
  unplaced: z.array(z.object({ code: z.string(), rows: z.number().int() })),
  totals: z.array(z.object({ column: z.string(), before: z.number(), after: z.number() })),
  /** Against the published figures, worst first; null where there are none. */
  errors: z
    .object({
      /** A share from 0 to 1: the largest absolute difference, and how many areas are within 1%. */
      worst: z.number(),
      within1Percent: z.number().int(),
      whole: z.object({ converted: z.number(), published: z.number(), isReconciled: z.boolean(), says: z.string() }),
      areas: z.array(
        z.object({
          code: areaCodeSchema,
          name: z.string(),
          converted: z.number(),
          published: z.number(),
          error: z.number(),
        }),
      ),
    })
    .nullable(),
  says: z.string(),
});
export type ConversionReport = z.infer<typeof conversionReportSchema>;
