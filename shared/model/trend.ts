import { z } from 'zod';
import { areaCodeSchema } from './area.ts';
import { comparisonSchema, countSchema } from './estimate.ts';

/** A published count of one period, with the limits of what may lie behind it; null where there is no count. */
export const trendPointSchema = z.object({
  count: countSchema,
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

export const trendSeriesSchema = z.object({
  /** The category as the table writes it; empty where the table has one series. */
  label: z.string(),
  /** One for each period of the trend, in their order. */
  points: z.array(trendPointSchema),
  /** The last known period against the first, by their positions; null where there are not two. */
  change: z.object({ from: z.number().int(), to: z.number().int(), versus: comparisonSchema }).nullable(),
});
export type TrendSeries = z.infer<typeof trendSeriesSchema>;

/** The counts of a table over its periods, in one area or in all of them together. */
export const trendSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  unit: z.string(),
  source: z.string(),
  /** First to last. */
  periods: z.array(z.string()),
  /** The areas that can be chosen; none where the table names none. */
  areas: z.array(z.object({ code: areaCodeSchema, name: z.string() })),
  /** The area that is shown; null: all of them together. */
  area: z.object({ code: areaCodeSchema, name: z.string() }).nullable(),
  /** What the series are, as the table's column is called; null where there is one series. */
  by: z.string().nullable(),
  series: z.array(trendSeriesSchema),
});
export type Trend = z.infer<typeof trendSchema>;
