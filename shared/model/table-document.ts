import { z } from 'zod';

/** A cell's place: a code for each dimension; a dimension left out means its total. */
const keySchema = z.record(z.string(), z.string());

/** A printed or hidden count of a table document. */
export const documentCellSchema = z.strictObject({
  k: keySchema,
  /** Printed with this count. */
  v: z.number().int().nonnegative().optional(),
  /** Hidden; why it is hidden is for the owner's eyes only. */
  s: z.enum(['primary', 'secondary']).optional(),
  /** The true count: of a hidden cell, or of one still to be protected. */
  t: z.number().int().nonnegative().optional(),
});
export type DocumentCell = z.infer<typeof documentCellSchema>;

/**
 * Tables of counts to protect together, and what came of it: the JSON of `strand protect`. Anything printed that it does
 * not know, such as percentages, is refused rather than left out of the check.
 */
export const tableDocumentSchema = z.object({
  id: z.string().optional(),
  dims: z.record(
    z.string(),
    z.object({
      leaves: z.array(z.string()).min(1),
      groups: z.record(z.string(), z.array(z.string())).optional(),
      total: z.string().optional(),
    }),
  ),
  releases: z.array(z.strictObject({ name: z.string().optional(), cells: z.array(documentCellSchema) })),
  rule: z
    .strictObject({
      threshold: z.number().int().min(2).optional(),
      /** Whether a hidden cell is known to be at least 1, because all zeros are printed. */
      zeros_published: z.boolean().optional(),
    })
    .optional(),
});
export type TableDocument = z.infer<typeof tableDocumentSchema>;
