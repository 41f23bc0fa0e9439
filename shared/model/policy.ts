import { z } from 'zod';

/** The disclosure rules in force. */
export const policySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Counts from 1 to threshold − 1 are sensitive. */
  threshold: z.number().int().min(2),
  zerosShown: z.literal(true),
  /** Estimates on fewer events than this are marked [u], read with care. */
  unreliableUnder: z.number().int().nonnegative(),
});
export type Policy = z.infer<typeof policySchema>;
