import { z } from 'zod';

/** A number of people or events that may be printed, or the reason why it is not. */
export const countSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('value'), value: z.number().nonnegative() }),
  z.object({ status: z.literal('suppressed') }),
  z.object({ status: z.literal('not-available') }),
]);
export type Count = z.infer<typeof countSchema>;

/** How an interval was reached; printed with every estimate. */
export const methodSchema = z.enum([
  'wilson',
  'byar',
  'exact-poisson',
  'wilson-over-fixed-share',
  'log-wald',
  'exact-conditional',
]);
export type Method = z.infer<typeof methodSchema>;

/** What an estimate estimates: a share is a proportion from 0 to 1, a rate is per the measure's multiplier. */
export type Quantity = 'share' | 'rate' | 'representation-ratio' | 'rate-ratio';

function estimateSchema<Q extends Quantity>(quantity: Q) {
  return z.discriminatedUnion('status', [
    z.object({
      quantity: z.literal(quantity),
      status: z.literal('value'),
      value: z.number(),
      lower: z.number(),
      /** Infinity is written as null in JSON, so an open upper limit is null here. */
      upper: z.number().nullable(),
      method: methodSchema,
      /** False where it rests on few events: marked [u], read with care. */
      reliable: z.boolean(),
    }),
    z.object({ quantity: z.literal(quantity), status: z.enum(['suppressed', 'not-available', 'too-few']) }),
  ]);
}

export const shareSchema = estimateSchema('share');
export const rateSchema = estimateSchema('rate');
export const representationRatioSchema = estimateSchema('representation-ratio');
export const rateRatioSchema = estimateSchema('rate-ratio');
export type Share = z.infer<typeof shareSchema>;
export type Rate = z.infer<typeof rateSchema>;
export type RepresentationRatio = z.infer<typeof representationRatioSchema>;
export type RateRatio = z.infer<typeof rateRatioSchema>;
export type Estimate = Share | Rate | RepresentationRatio | RateRatio;

/** Said by shape and word, never by colour alone. */
export const directionSchema = z.enum([
  'higher',
  'lower',
  'no-clear-difference',
  'too-few',
  'hidden',
  'not-comparable',
]);
export type Direction = z.infer<typeof directionSchema>;

/** A rate against a comparator that leaves the compared group out, so that the two do not overlap. */
export const comparisonSchema = z.object({ ratio: rateRatioSchema, direction: directionSchema });
export type Comparison = z.infer<typeof comparisonSchema>;
