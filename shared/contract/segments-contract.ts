import { z } from 'zod';
import { listedSegmentSchema, segmentLookSchema } from '../model/segment-look.ts';
import { segmentExpressionSchema, segmentSchema } from '../model/segment.ts';
import { procedure } from './procedure.ts';

/** Sizes of segments are raw counts, for the officer who builds one: no report or export is made of them. */
export const segmentsContract = {
  list: procedure.output(z.array(listedSegmentSchema)),
  /** Who an expression picks of a dataset, and how much of it could be shown. */
  look: procedure
    .input(z.object({ dataset: z.string(), expression: segmentExpressionSchema }))
    .output(segmentLookSchema),
  /** Keeps a segment in the workspace, in place of one of the same id. */
  keep: procedure.input(segmentSchema).output(z.array(listedSegmentSchema)),
  /** Takes a segment out of the workspace; refused where something names it. */
  remove: procedure.input(z.object({ id: z.string() })).output(z.array(listedSegmentSchema)),
};
