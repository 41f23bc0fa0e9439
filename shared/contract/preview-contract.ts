import { z } from 'zod';
import { columnSummarySchema, previewPageSchema } from '../model/preview.ts';
import { procedure } from './procedure.ts';

/** Raw rows, for the officer's own eyes on this machine: nothing of this area may be exported or copied into a report. */
export const previewContract = {
  rows: procedure
    .input(
      z.object({
        dataset: z.string(),
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(previewPageSchema),
  column: procedure.input(z.object({ dataset: z.string(), column: z.string() })).output(columnSummarySchema),
};
