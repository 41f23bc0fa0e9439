import { z } from 'zod';
import { areaCodeSchema } from './area.ts';
import type { AreaCode } from './area.ts';
import { strandIdSchema } from './code-list.ts';
import type { StrandId } from './code-list.ts';

/**
 * An expression that picks people; a JSON value that can be stored, compared and printed. What is not known of a person is
 * neither in nor out: neither an expression nor its opposite picks them.
 */
export type SegmentExpression =
  | { readonly kind: 'everyone' }
  /** People of these categories of a code list. */
  | { readonly kind: 'strand-in'; readonly strand: StrandId; readonly list: string; readonly codes: readonly string[] }
  /** People of these ages in completed years, both included; refused where only bands are held that are cut elsewhere. */
  | { readonly kind: 'age-between'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly kind: 'area-in'; readonly codes: readonly AreaCode[] }
  | { readonly kind: 'column-in'; readonly column: string; readonly values: readonly string[] }
  /** Numbers, or dates written as 2024-04-01, both included. */
  | {
      readonly kind: 'column-between';
      readonly column: string;
      readonly from?: number | string | undefined;
      readonly to?: number | string | undefined;
    }
  | { readonly kind: 'column-known'; readonly column: string }
  /** Another segment of the workspace, by its id. */
  | { readonly kind: 'segment'; readonly id: string }
  | { readonly kind: 'and'; readonly all: readonly SegmentExpression[] }
  | { readonly kind: 'or'; readonly any: readonly SegmentExpression[] }
  | { readonly kind: 'not'; readonly expression: SegmentExpression };

const limitSchema = z.union([z.number(), z.iso.date()]).optional();

export const segmentExpressionSchema: z.ZodType<SegmentExpression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('everyone') }),
    z.object({ kind: z.literal('strand-in'), strand: strandIdSchema, list: z.string(), codes: z.array(z.string()) }),
    z.object({
      kind: z.literal('age-between'),
      from: z.number().int().nonnegative().optional(),
      to: z.number().int().nonnegative().optional(),
    }),
    z.object({ kind: z.literal('area-in'), codes: z.array(areaCodeSchema) }),
    z.object({ kind: z.literal('column-in'), column: z.string(), values: z.array(z.string()) }),
    z.object({ kind: z.literal('column-between'), column: z.string(), from: limitSchema, to: limitSchema }),
    z.object({ kind: z.literal('column-known'), column: z.string() }),
    z.object({ kind: z.literal('segment'), id: z.string() }),
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
