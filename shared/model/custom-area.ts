import { z } from 'zod';
import { areaCodeSchema, geographySchema } from './area.ts';

/** A position in WGS 84: longitude and latitude in degrees. */
export const positionSchema = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof positionSchema>;

/** One way to say which small areas are meant. */
export const areaPickSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('codes'), codes: z.array(z.string()) }),
  /** Whole larger areas, such as two wards, through the gazetteer. */
  z.object({ by: z.literal('areas'), codes: z.array(z.string()) }),
  /** A ring of positions; closed or not. */
  z.object({ by: z.literal('polygon'), ring: z.array(positionSchema).min(3) }),
  z.object({ by: z.literal('radius'), centre: positionSchema, metres: z.number().positive(), place: z.string() }),
  /** A GeoJSON text with polygons. */
  z.object({ by: z.literal('outline'), geojson: z.string(), file: z.string() }),
  z.object({ by: z.literal('custom-area'), id: z.string() }),
]);
export type AreaPick = z.infer<typeof areaPickSchema>;

/** What a pick does to what was picked before. */
export const areaStepSchema = z.object({ does: z.enum(['add', 'subtract', 'keep-common']), pick: areaPickSchema });
export type AreaStep = z.infer<typeof areaStepSchema>;

/** An area that officers made of whole small areas. Its members are what counts; the steps say how it came about. */
export const customAreaSchema = z.object({
  id: z.string(),
  name: z.string(),
  geography: geographySchema,
  members: z.array(areaCodeSchema),
  steps: z.array(areaStepSchema),
});
export type CustomArea = z.infer<typeof customAreaSchema>;

/** A custom area as it would be, before it is saved. */
export const areaDraftSchema = z.object({
  geography: geographySchema,
  members: z.array(
    z.object({
      code: areaCodeSchema,
      name: z.string(),
      /** Larger area that it is part of, by best fit. */
      within: z.string().nullable(),
      residents: z.number().nullable(),
      /** The share from 0 to 1 of its surface within a drawn outline; 1 where it was named. */
      covered: z.number(),
    }),
  ),
  /** Sums over the members of what open tables hold for small areas; null where none does. */
  residents: z.number().nullable(),
  /** Areas partly covered by what was drawn, and which way they went. */
  says: z.array(z.string()),
  /** Codes and names of a list that are no areas of this geography, with why: "a ward of 2018". */
  unknown: z.array(z.object({ text: z.string(), because: z.string() })),
});
export type AreaDraft = z.infer<typeof areaDraftSchema>;

/** Where a postcode, address, place name or UPRN lies. */
export const foundPlaceSchema = z.object({
  /** "W5 5NU". */
  title: z.string(),
  /** "Postcode, in the postcode lookup of August 2025". */
  says: z.string(),
  position: positionSchema.nullable(),
  areas: z.array(
    z.object({ code: areaCodeSchema, name: z.string(), kind: z.string(), vintage: z.string(), method: z.string() }),
  ),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

/** A place of a points dataset, by its distance in a straight line. */
export const nearPlaceSchema = z.object({
  dataset: z.string(),
  name: z.string(),
  position: positionSchema,
  metres: z.number(),
  details: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type NearPlace = z.infer<typeof nearPlaceSchema>;
