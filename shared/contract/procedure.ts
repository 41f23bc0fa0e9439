import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Released } from '../model/released.ts';

/** The one error that Strand's procedures raise on purpose: an AppError, told in its message. */
export const procedure = oc.errors({
  REFUSED: {
    status: 422,
    data: z.object({
      code: z.string(),
      file: z.string().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      detail: z.string().optional(),
    }),
  },
});

/** Checks the shape of an output that only disclosure control can have made. */
export function released<T>(schema: z.ZodType<T>): z.ZodType<Released<T>, Released<T>> {
  return z.custom<Released<T>>((value) => schema.safeParse(value).success);
}
