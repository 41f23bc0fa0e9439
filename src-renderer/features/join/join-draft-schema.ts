import { z } from 'zod';
import { joinPlanSchema } from '../../../shared/model/join-plan.ts';
import type { JoinDraft } from './join-session.ts';

/** A join in the making, as it was kept when the window was left. */
export const joinDraftSchema: z.ZodType<JoinDraft> = z.object({
  steps: z.array(z.object({ label: z.string(), plan: joinPlanSchema })),
  done: z.number().int().min(0),
});
