import { z } from 'zod';
import { nonAnswerSchema, strandIdSchema } from './code-list.ts';

/** What is known of the people of one source for one strand; counts are raw, and never leave this machine. */
export const auditCellSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('held'),
    strand: strandIdSchema,
    dataset: z.string(),
    /** The title of the dataset, and its column. */
    title: z.string(),
    column: z.string(),
    /** The title of the code list that it is read into. */
    list: z.string(),
    /** Of whom it is known; `others` are those of whom it is not, by why, none of them nought. */
    known: z.number().int(),
    others: z.array(z.object({ answer: nonAnswerSchema, people: z.number().int() })),
    /** Areas that people are placed in, and how many of these have a group of under ten people, and what they are called, such as "wards"; null where nobody is placed. */
    areas: z.object({ all: z.number().int(), small: z.number().int(), word: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('not-held'), strand: strandIdSchema }),
  /** A column is there, but it could not be counted. */
  z.object({ kind: z.literal('unread'), strand: strandIdSchema, why: z.string() }),
]);
export type AuditCell = z.infer<typeof auditCellSchema>;
export type HeldCell = Extract<AuditCell, { kind: 'held' }>;

/** People whom one dataset, or several tables of the same people, describe. */
export const auditSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  /** What one row or count stands for: "applicants". */
  unit: z.string(),
  kind: z.enum(['records', 'tables']),
  /** Titles of the datasets that it is made of. */
  datasets: z.array(z.string()),
  people: z.number().int(),
  period: z.string(),
  received: z.iso.date(),
  licence: z.string(),
  /** One for each strand of the audit, in its order. */
  cells: z.array(auditCellSchema),
});
export type AuditSource = z.infer<typeof auditSourceSchema>;

/** How many of what have come how far. */
export const auditLineageSchema = z.object({
  partners: z.number().int(),
  extracts: z.number().int(),
  datasets: z.number().int(),
  rows: z.number().int(),
  joins: z.number().int(),
  /** Rows of the joins' left sides, and those of them that met a row; null where there is no join. */
  matched: z.object({ rows: z.number().int(), of: z.number().int() }).nullable(),
  profiles: z.number().int(),
  policy: z.string(),
  refused: z.number().int(),
  released: z.number().int(),
  /** Numbers printed in all that was released. */
  printed: z.number().int(),
});
export type AuditLineage = z.infer<typeof auditLineageSchema>;

/** What partners hold for each strand, and how complete it is. */
export const evidenceAuditSchema = z.object({
  strands: z.array(
    z.object({
      id: strandIdSchema,
      title: z.string(),
      /** Whether the Equality Act 2010 protects it. */
      isProtected: z.boolean(),
    }),
  ),
  sources: z.array(auditSourceSchema),
  lineage: auditLineageSchema,
});
export type EvidenceAudit = z.infer<typeof evidenceAuditSchema>;
