import { z } from 'zod';
import { areaCodeSchema, geographySchema } from './area.ts';
import { customAreaSchema } from './custom-area.ts';
import { datasetSchema } from './dataset.ts';
import { conversionPlanSchema } from './gazetteer.ts';
import { joinPlanSchema } from './join-plan.ts';
import { labelMappingSchema } from './label-mapping.ts';
import { measureSchema, populationSchema } from './measure.ts';
import { policySchema } from './policy.ts';
import { profileRecipeSchema } from './profile-recipe.ts';
import { segmentSchema } from './segment.ts';

/** Everything of a workspace but the data: one JSON file that a person can read. */
export const workspaceSchema = z.object({
  format: z.literal('strand-workspace'),
  version: z.literal(1),
  title: z.string(),
  /** True where no row describes a person; printed on every report. */
  synthetic: z.boolean(),
  whole: z.object({ code: areaCodeSchema, name: z.string() }),
  areas: z.object({
    geography: geographySchema,
    boundaries: z.string(),
    codeColumn: z.string(),
    nameColumn: z.string(),
    /** What must be said of the boundaries on every map. */
    note: z.string(),
  }),
  datasets: z.array(datasetSchema),
  joins: z.array(joinPlanSchema),
  /** Tables carried from their own areas to others. */
  conversions: z.array(conversionPlanSchema).optional(),
  customAreas: z.array(customAreaSchema).optional(),
  segments: z.array(segmentSchema),
  populations: z.array(populationSchema),
  measures: z.array(measureSchema),
  /** What officers have decided that partners' labels mean; shared by every dataset. */
  mappings: z.array(labelMappingSchema).optional(),
  policy: policySchema,
  profiles: z.array(profileRecipeSchema),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const workspaceSummarySchema = z.object({
  path: z.string(),
  title: z.string(),
  synthetic: z.boolean(),
  wholeName: z.string(),
  areas: z.number().int(),
  areaKind: z.string(),
  datasets: z.number().int(),
  partners: z.number().int(),
  profiles: z.number().int(),
  joins: z.number().int(),
  customAreas: z.number().int(),
  /** The dataset of outlines that its areas are taken from. */
  boundaries: z.string(),
  policy: policySchema,
});
export type WorkspaceSummary = z.infer<typeof workspaceSummarySchema>;

/** A workspace that was open before, and what has happened to it since. */
export const recentWorkspaceSchema = z.object({
  path: z.string(),
  title: z.string(),
  sample: z.boolean(),
  /** When it was last opened, as an ISO time. */
  opened: z.string().optional(),
  /** Its file is not there, or its drive does not answer. */
  isMissing: z.boolean().optional(),
  /** Titles of datasets whose file is newer than that. */
  newer: z.array(z.string()).readonly().optional(),
});
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>;
