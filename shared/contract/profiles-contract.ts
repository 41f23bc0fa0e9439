import { z } from 'zod';
import { areaKeySchema } from '../model/area.ts';
import { editionSchema, figureSourceSchema, provenanceSchema, redlineSchema } from '../model/edition.ts';
import { profileGroupSchema, profileRecipeSchema, profileTemplateSchema } from '../model/profile-recipe.ts';
import { procedure } from './procedure.ts';

const profileChoiceSchema = z.object({ profile: z.string(), area: areaKeySchema });

/** Recipes of profiles, and what is kept of them; their evaluation and export are in `reports`. */
export const profilesContract = {
  templates: procedure.output(
    z.array(z.object({ template: profileTemplateSchema, title: z.string(), says: z.string() })),
  ),
  /** Groups that a profile can be about: categories of the strands that measures are broken down by. */
  groups: procedure.output(z.array(profileGroupSchema.extend({ title: z.string() }))),
  recipe: procedure.input(z.object({ profile: z.string() })).output(profileRecipeSchema),
  /** Makes a recipe from a template, with what the workspace holds, and keeps it. */
  create: procedure
    .input(
      z.object({
        template: profileTemplateSchema,
        title: z.string().trim().min(1),
        measures: z.array(z.string()).optional(),
        group: profileGroupSchema.optional(),
        area: areaKeySchema.optional(),
      }),
    )
    .output(profileRecipeSchema),
  /** Refused, as is `remove`, while an edition of it is frozen. */
  save: procedure.input(profileRecipeSchema).output(profileRecipeSchema),
  remove: procedure.input(z.object({ profile: z.string() })).output(z.null()),
  /** The editions that are frozen now, one for each area that has one. */
  frozen: procedure.input(z.object({ profile: z.string() })).output(z.array(editionSchema)),
  editions: procedure.input(profileChoiceSchema).output(z.array(editionSchema)),
  /** What differs from the edition that was kept at a moment; from the last one, where none is named. */
  redline: procedure
    .input(profileChoiceSchema.extend({ since: editionSchema.shape.kept.optional() }))
    .output(redlineSchema),
  /** Keeps the profile as it is now; `frozen` for a decision: reports then print it until a new edition is started. */
  keep: procedure.input(profileChoiceSchema.extend({ frozen: z.boolean(), note: z.string() })).output(editionSchema),
  /** Starts a new edition after a frozen one, which stays kept as it is. */
  unfreeze: procedure.input(profileChoiceSchema.extend({ note: z.string() })).output(editionSchema),
  /** Where a printed number comes from. */
  provenance: procedure.input(profileChoiceSchema.extend({ figure: figureSourceSchema })).output(provenanceSchema),
};
