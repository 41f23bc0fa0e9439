import { z } from 'zod';
import { joinPlanSchema } from './join-plan.ts';
import { measureSchema, populationSchema } from './measure.ts';
import { segmentSchema } from './segment.ts';

/** A measure with all that it names and the workspace does not hold yet; kept, and taken back, in one step. */
export const measureDraftSchema = z.object({
  measure: measureSchema,
  /** The join that places its records; null where it is kept already. */
  join: joinPlanSchema.nullable(),
  /** The population that it is set against; null where it is kept already. */
  population: populationSchema.nullable(),
  /** Segments that the two name and that are not kept yet. */
  segments: z.array(segmentSchema),
});
export type MeasureDraft = z.infer<typeof measureDraftSchema>;

/** A way to place records in the workspace's areas. */
export const placingWaySchema = z.object({
  plan: joinPlanSchema,
  isKept: z.boolean(),
  /** "Postcode → ward". */
  title: z.string(),
  /** Share from 0 to 1 of rows that it places; null where that was not counted. */
  placed: z.number().nullable(),
  /** That only few positions lie in the areas, and what becomes of the rest; null where there is nothing to say. */
  says: z.string().nullable(),
});
export type PlacingWay = z.infer<typeof placingWaySchema>;

/** People that users can be set against, and the segments that are kept with them. */
export const populationChoiceSchema = z.object({
  population: populationSchema,
  segments: z.array(segmentSchema),
  isKept: z.boolean(),
  /** Which tables count them, and what can't be compared, in sentences. */
  says: z.string(),
});
export type PopulationChoice = z.infer<typeof populationChoiceSchema>;

/** A column that names persons, some of whom have several rows. */
export const personColumnSchema = z.object({
  column: z.string(),
  persons: z.number().int(),
  rows: z.number().int(),
  says: z.string(),
});
export type PersonColumn = z.infer<typeof personColumnSchema>;

/** What a dataset could be measured by; without a draft, what stands in the way and what to do about it. */
export const measureSuggestionSchema = z.object({
  dataset: z.string(),
  draft: measureDraftSchema.nullable(),
  /** Best first. */
  ways: z.array(placingWaySchema),
  populations: z.array(populationChoiceSchema),
  persons: z.array(personColumnSchema),
  hindrances: z.array(z.string()),
});
export type MeasureSuggestion = z.infer<typeof measureSuggestionSchema>;

/** A measure of the workspace as it is listed. */
export const listedMeasureSchema = z.object({
  measure: measureSchema,
  /** The records that are counted. */
  dataset: z.string(),
  datasetTitle: z.string(),
  populationTitle: z.string(),
  /** The profiles that show it. */
  usedBy: z.array(z.string()),
});
export type ListedMeasure = z.infer<typeof listedMeasureSchema>;

/** A population of the workspace as it is listed. */
export const listedPopulationSchema = z.object({
  population: populationSchema,
  says: z.string(),
  /** The measures that are set against it. */
  usedBy: z.array(z.string()),
});
export type ListedPopulation = z.infer<typeof listedPopulationSchema>;

/** A dataset that a measure could count, or why it could not. */
export const countableDatasetSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  unit: z.string(),
  rows: z.number().int(),
  /** The titles of the measures that count it. */
  measures: z.array(z.string()),
  hindrance: z.string().nullable(),
});
export type CountableDataset = z.infer<typeof countableDatasetSchema>;
