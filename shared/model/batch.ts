import { z } from 'zod';
import { areaSchema } from './area.ts';
import { releaseMarkSchema } from './release-entry.ts';
import { reportFormatSchema } from './report-format.ts';

const placeFields = { area: areaSchema.shape.code, areaName: z.string(), format: reportFormatSchema };

/** A report as a file of a folder. */
export const writtenReportSchema = z.object({
  ...placeFields,
  path: z.string(),
  bytes: z.number().int(),
  /** True where it was there already, made of the same figures, so that it was left as it is. */
  isUnchanged: z.boolean().optional(),
});
export type WrittenReport = z.infer<typeof writtenReportSchema>;

export const reportFailureSchema = z.object({ ...placeFields, message: z.string() });
export type ReportFailure = z.infer<typeof reportFailureSchema>;

export const reportProgressSchema = z.object({
  done: z.number().int(),
  total: z.number().int(),
  /** What is being written now: "South Acton, PDF". */
  now: z.string(),
});
export type ReportProgress = z.infer<typeof reportProgressSchema>;

/** What is told of a batch of reports while it runs; the last event is `done` or `stopped`. */
export const batchEventSchema = z.discriminatedUnion('kind', [
  reportProgressSchema.extend({ kind: z.literal('progress') }),
  z.object({
    kind: z.literal('done'),
    folder: z.string(),
    /** The page that links to every report; null where there is only one. */
    contents: z.string().nullable(),
    written: z.array(writtenReportSchema),
    failed: z.array(reportFailureSchema),
    /** What there was nothing to write of, where other formats of the same report were asked for: pictures of one that has none. */
    omitted: z.array(reportFailureSchema).optional(),
    /** The entry that they left with; null where none may leave. */
    recorded: releaseMarkSchema.nullable(),
  }),
  /** It could not go on, or was cancelled; what was written until then is there. */
  z.object({ kind: z.literal('stopped'), message: z.string() }),
]);
export type BatchEvent = z.infer<typeof batchEventSchema>;
