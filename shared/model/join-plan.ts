import { z } from 'zod';

/** Makes two spellings of one key equal; applied to both sides, and twice is the same as once. */
export const normaliserSchema = z.enum([
  'case',
  'spacing',
  'accents',
  'punctuation',
  /** UK postcodes in any spelling. */
  'postcode',
  /** Leading zeros and ".0" of numbers kept as text. */
  'number',
  /** "St" and "Saint", "&" and "and", "(Ealing)", "London Borough of": what area names carry or leave out. */
  'area-name',
]);
export type Normaliser = z.infer<typeof normaliserSchema>;

/** A lookup that turns the left side's key into what the right side knows: a name into a code, an old code into a new one. */
export const keyLookupSchema = z.object({
  dataset: z.string(),
  key: z.string(),
  value: z.string(),
  /** `exact`: the key lies wholly in its value; `best-fit`: it counts whole there though it may not; `change`: codes of two vintages. */
  method: z.enum(['exact', 'best-fit', 'change']),
  /** How much of a key belongs to each of several values, such as its addresses; for `many: 'largest'`. */
  weight: z.string().optional(),
});
export type KeyLookup = z.infer<typeof keyLookupSchema>;

/** A column of each side whose values mean the same. */
export const keyPairSchema = z.object({
  by: z.literal('key'),
  left: z.string(),
  right: z.string(),
  normalisers: z.array(normaliserSchema),
  through: keyLookupSchema.optional(),
});
export type KeyPair = z.infer<typeof keyPairSchema>;

export const coordinatesSchema = z.object({
  /** Longitude or easting. */
  x: z.string(),
  /** Latitude or northing. */
  y: z.string(),
  system: z.enum(['wgs84', 'british-national-grid']),
});
export type Coordinates = z.infer<typeof coordinatesSchema>;

/** Points of the left side that lie within areas, whose code is a column of the right side. */
export const withinPairSchema = coordinatesSchema.extend({
  by: z.literal('within'),
  /** The dataset of boundaries; its areas' codes are what `right` holds. */
  boundaries: z.string(),
  right: z.string(),
});
export type WithinPair = z.infer<typeof withinPairSchema>;

export const joinPairSchema = z.discriminatedUnion('by', [keyPairSchema, withinPairSchema]);
export type JoinPair = z.infer<typeof joinPairSchema>;

/** A column made by summing up the rows of one side before it is joined. */
export const summedColumnSchema = z.object({
  name: z.string(),
  how: z.enum(['count', 'sum', 'mean', 'least', 'most']),
  /** Absent for a count of rows. */
  column: z.string().optional(),
});

/** One side of a join: a dataset, or another join by `join:` and its id; as it is, or summed up first. */
export const joinSideSchema = z.object({
  dataset: z.string(),
  summed: z.object({ by: z.array(z.string()).min(1), columns: z.array(summedColumnSchema).min(1) }).optional(),
});
export type JoinSide = z.infer<typeof joinSideSchema>;

export const joinKindSchema = z.enum(['left', 'inner', 'full', 'anti', 'nearest-in-time']);
export type JoinKind = z.infer<typeof joinKindSchema>;

/** How many rows of one side a row of the other meets: `many-to-one` is many left rows to one right row. */
export const cardinalitySchema = z.enum(['one-to-one', 'many-to-one', 'one-to-many', 'many-to-many']);
export type Cardinality = z.infer<typeof cardinalitySchema>;

/**
 * How two datasets are joined. Keys are compared after their normalisers; an empty key meets nothing. A left join whose
 * right column is an area's code places records: they are counted by that area and category, and set beside the right table.
 */
export const joinPlanSchema = z.object({
  id: z.string(),
  title: z.string(),
  left: joinSideSchema,
  right: joinSideSchema,
  on: z.array(joinPairSchema).min(1),
  kind: joinKindSchema,
  /** For `nearest-in-time`: the dates compared, and how far apart they may be. */
  time: z
    .object({
      left: z.string(),
      right: z.string(),
      direction: z.enum(['before', 'after', 'either']),
      withinDays: z.number().int().positive().optional(),
    })
    .optional(),
  expects: cardinalitySchema,
  /**
   * What to do where a left row meets several right rows: refuse, repeat the row, take the first by the right side's own
   * order, take the one of largest weight (of the lookup), or leave it unmatched.
   */
  many: z.enum(['refuse', 'repeat', 'first', 'largest', 'leave-unmatched']),
  /** Keys outside the whole: their left rows are left out of every count, as a left join’s points in no area always are. */
  outside: z.array(z.string()).optional(),
});
export type JoinPlan = z.infer<typeof joinPlanSchema>;

/** How a join's side is named where a dataset could be: `join:` and the join's id. */
export function joinedName(id: string): string {
  return `join:${id}`;
}
