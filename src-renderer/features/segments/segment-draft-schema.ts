import { z } from 'zod';
import { segmentExpressionSchema } from '../../../shared/model/segment.ts';
import type { SegmentPart } from '../../../shared/model/segment-parts.ts';
import type { DraftGroup, DraftNode, SegmentDraft } from './segment-draft.ts';

const connectives: readonly string[] = ['and', 'or', 'not'];

const partSchema = z.custom<SegmentPart>((value) => {
  const read = segmentExpressionSchema.safeParse(value);
  return read.success && !connectives.includes(read.data.kind);
});

const nodeSchema: z.ZodType<DraftNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('part'), id: z.number(), isNot: z.boolean(), part: partSchema }),
    groupSchema,
  ]),
);

const groupSchema = z.object({
  kind: z.literal('group'),
  id: z.number(),
  match: z.enum(['all', 'any', 'none']),
  nodes: z.array(nodeSchema),
}) satisfies z.ZodType<DraftGroup>;

/** A segment in the making, as it was kept when the window was left. */
export const segmentDraftSchema: z.ZodType<SegmentDraft> = z.object({
  title: z.string(),
  people: z.string(),
  root: groupSchema,
  nextId: z.number(),
  past: z.array(groupSchema),
  future: z.array(groupSchema),
});
