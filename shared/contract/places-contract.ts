import { z } from 'zod';
import { areaCodeSchema, areaSchema, geographySchema } from '../model/area.ts';
import { boundariesSchema } from '../model/boundaries.ts';
import {
  areaDraftSchema,
  areaStepSchema,
  customAreaSchema,
  foundPlaceSchema,
  nearPlaceSchema,
  positionSchema,
} from '../model/custom-area.ts';
import { conversionPlanSchema, conversionReportSchema, gazetteerSchema } from '../model/gazetteer.ts';
import { linkedSeriesSchema } from '../model/linked-series.ts';
import { workspaceSummarySchema } from '../model/workspace.ts';
import { procedure } from './procedure.ts';

/** Places: what the workspace knows of areas, and areas of the officer's own making. */
export const placesContract = {
  gazetteer: procedure.output(gazetteerSchema),
  /** Outlines of a boundary dataset, thinned for drawing. */
  outlines: procedure.input(z.object({ dataset: z.string() })).output(boundariesSchema),
  /** Makes a boundary dataset's areas those of the workspace, and names the whole that they make. */
  useAreas: procedure
    .input(z.object({ dataset: z.string(), whole: areaSchema.extend({ code: areaCodeSchema }), note: z.string() }))
    .output(workspaceSummarySchema),
  /** What steps add up to, made of whole areas of this geography. */
  draft: procedure
    .input(z.object({ geography: geographySchema, steps: z.array(areaStepSchema) }))
    .output(areaDraftSchema),
  customAreas: procedure.output(z.array(customAreaSchema)),
  /** Keeps a custom area in the workspace, in place of one of the same id; its members are worked out from its steps. */
  keepArea: procedure.input(customAreaSchema.omit({ members: true })).output(customAreaSchema),
  removeArea: procedure.input(z.object({ id: z.string() })).output(z.array(customAreaSchema)),
  /** Places whose postcode, UPRN, address or area name this is, best first. */
  find: procedure.input(z.object({ text: z.string() })).output(z.array(foundPlaceSchema)),
  /** The nearest places of a points dataset, in a straight line. */
  nearest: procedure
    .input(z.object({ dataset: z.string(), from: positionSchema, count: z.number().int().positive().max(500) }))
    .output(z.array(nearPlaceSchema)),
  /** The ways in which a table's counts can be carried to other areas, best first. */
  conversions: procedure
    .input(z.object({ dataset: z.string(), to: geographySchema }))
    .output(z.array(conversionPlanSchema)),
  /** What a conversion would do, and its error where published figures are held; nothing is written. */
  convert: procedure.input(z.object({ plan: conversionPlanSchema })).output(conversionReportSchema),
  /** Counts of several years, of areas of two vintages, on the areas that all of them have. */
  series: procedure.input(z.object({ datasets: z.array(z.string()).min(2) })).output(linkedSeriesSchema),
  /** Keeps a conversion in the workspace: its table can then be used as any other. */
  commitConversion: procedure.input(z.object({ plan: conversionPlanSchema })).output(conversionReportSchema),
};
