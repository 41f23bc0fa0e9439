import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';

/** An expression that picks people; a JSON value that can be stored, compared and printed. */
export type SegmentExpression =
  | { readonly kind: 'everyone' }
  | {
      readonly kind: 'strand-in';
      readonly strand: z.infer<typeof strandIdSchema>;
      readonly list: string;
      readonly codes: readonly string[];
    }
  | { readonly kind: 'column-equals'; readonly column: string; readonly value: string }
  | { readonly kind: 'and'; readonly all: readonly SegmentExpression[] }
  | { readonly kind: 'or'; readonly any: readonly SegmentExpression[] }
  | { readonly kind: 'not'; readonly expression: SegmentExpression };

export const segmentExpressionSchema: z.ZodType<SegmentExpression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('everyone') }),
    z.object({ kind: z.literal('strand-in'), strand: strandIdSchema, list: z.string(), codes: z.array(z.string()) }),
    z.object({ kind: z.literal('column-equals'), column: z.string(), value: z.string() }),
    z.object({ kind: z.literal('and'), all: z.array(segmentExpressionSchema) }),
    z.object({ kind: z.literal('or'), any: z.array(segmentExpressionSchema) }),
    z.object({ kind: z.literal('not'), expression: segmentExpressionSchema }),
  ]),
);

export const segmentSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** How a sentence names these people: "adults", "residents". */
  people: z.string(),
  expression: segmentExpressionSchema,
});
export type Segment = z.infer<typeof segmentSchema>;
