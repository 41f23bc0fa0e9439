import { z } from 'zod';
import {
  countableDatasetSchema,
  listedMeasureSchema,
  listedPopulationSchema,
  measureDraftSchema,
  measureSuggestionSchema,
} from '../model/measure-draft.ts';
import { strandPairSchema } from '../model/crossing.ts';
import { measureLookSchema } from '../model/measure-look.ts';
import { populationSchema } from '../model/measure.ts';
import { segmentSchema } from '../model/segment.ts';
import { procedure } from './procedure.ts';

/** Measures and the populations that they are set against. Looks are raw counts, for the officer who makes a measure. */
export const measuresContract = {
  list: procedure.output(z.array(listedMeasureSchema)),
  /** The record-level datasets, and what keeps any of them from being measured. */
  datasets: procedure.output(z.array(countableDatasetSchema)),
  /** A measure of a dataset's records, with other ways to place them and other people to set them against. */
  suggest: procedure.input(z.object({ dataset: z.string() })).output(measureSuggestionSchema),
  /** What a draft would count and compare; nothing is written. */
  look: procedure.input(measureDraftSchema).output(measureLookSchema),
  /** Keeps a draft, in place of the measure of the same id; refused where nothing could be compared. */
  keep: procedure.input(measureDraftSchema).output(z.array(listedMeasureSchema)),
  /** Takes a measure out of the workspace; refused where a profile shows it. */
  remove: procedure.input(z.object({ id: z.string() })).output(z.array(listedMeasureSchema)),
  /** Counts a measure by two strands together as well, or no longer; either order names the pair. */
  cross: procedure
    .input(z.object({ measure: z.string(), strands: strandPairSchema, on: z.boolean() }))
    .output(z.array(listedMeasureSchema)),
  populations: procedure.output(z.array(listedPopulationSchema)),
  /** Keeps a population with the segments that are new, in place of one of the same id. */
  keepPopulation: procedure
    .input(z.object({ population: populationSchema, segments: z.array(segmentSchema) }))
    .output(z.array(listedPopulationSchema)),
  removePopulation: procedure.input(z.object({ id: z.string() })).output(z.array(listedPopulationSchema)),
};
