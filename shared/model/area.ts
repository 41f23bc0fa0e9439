import { z } from 'zod';

/** A GSS code: a country letter, a two-digit entity and a six-digit instance. */
export const areaCodeSchema = z
  .string()
  .regex(/^[EWSNKJLM]\d{8}$/, 'An area code is a letter and eight digits, such as E05013522.')
  .brand<'AreaCode'>();
export type AreaCode = z.infer<typeof areaCodeSchema>;

/** Where records are counted whose area could not be told: only in the whole. */
export const notPlaced = 'not-placed';

/** The key of an area of the officers' own: "own-" and its id. */
export const ownAreaKeySchema = z.templateLiteral(['own-', z.string().min(1)]);
export type OwnAreaKey = z.infer<typeof ownAreaKeySchema>;

/** An area of a table: a real one, one of the officers' own, or the people who could not be placed. */
export const areaKeySchema = z.union([areaCodeSchema, ownAreaKeySchema, z.literal(notPlaced)]);
export type AreaKey = z.infer<typeof areaKeySchema>;

export const geographyKindSchema = z.enum([
  'output-area',
  'lsoa',
  'msoa',
  'ward',
  'parish',
  'electoral-division',
  'constituency',
  'district',
  'county',
  'combined-authority',
  'health-area',
  'police-force-area',
  'region',
  'country',
  /** An area of a level that has no name of its own here, such as a national park. */
  'other-area',
]);
export type GeographyKind = z.infer<typeof geographyKindSchema>;

/** A geography with its vintage: a code without its vintage is not an area. */
export const geographySchema = z.object({ kind: geographyKindSchema, vintage: z.string() });

export const areaSchema = z.object({ code: areaKeySchema, name: z.string() });
export type Area = z.infer<typeof areaSchema>;

/** True for an area of the officers' own, which overlaps the areas of a table. */
export function isOwnArea(code: string): code is OwnAreaKey {
  return code.startsWith('own-');
}
