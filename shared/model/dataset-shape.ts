import { z } from 'zod';

/** The most different values with which a column still counts as one of categories. */
export const mostCategories = 50;

/** What of a version of a dataset is compared with the next one: its columns, rows and categories. */
export const datasetShapeSchema = z.object({
  rows: z.number().int(),
  rejected: z.number().int(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  /** Columns of few different values, each with all of them, sorted. */
  categories: z.array(z.object({ column: z.string(), values: z.array(z.string()) })),
});
export type DatasetShape = z.infer<typeof datasetShapeSchema>;
