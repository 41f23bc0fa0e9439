import { z } from 'zod';
import { columnSummarySchema, previewPageSchema } from '../model/preview.ts';
import { cellPlaceSchema, columnValuesSchema, foundCellsSchema, rowViewSchema } from '../model/row-view.ts';
import { procedure } from './procedure.ts';

/** Raw rows, for the officer's own eyes on this machine: nothing of this area may be exported or copied into a report. */
export const previewContract = {
  rows: procedure
    .input(
      z.object({
        dataset: z.string(),
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(500),
        /** Every row in its own order where this is left out. */
        view: rowViewSchema.optional(),
      }),
    )
    .output(previewPageSchema),
  column: procedure.input(z.object({ dataset: z.string(), column: z.string() })).output(columnSummarySchema),
  /** The values of a column in which a text stands, or all of them. */
  values: procedure
    .input(z.object({ dataset: z.string(), column: z.string(), text: z.string(), limit: z.number().int().max(500) }))
    .output(columnValuesSchema),
  /** The next cell, or the one before, that holds a text; goes round at the end. */
  find: procedure
    .input(
      z.object({
        dataset: z.string(),
        view: rowViewSchema,
        text: z.string().min(1),
        from: cellPlaceSchema.nullable(),
        direction: z.enum(['next', 'previous']),
      }),
    )
    .output(foundCellsSchema),
};
