import { z } from 'zod';
import { areaKeySchema } from '../model/area.ts';
import { policySchema } from '../model/policy.ts';
import {
  ledgerCheckSchema,
  releaseEntrySchema,
  releaseExplanationSchema,
  safeTableOfferSchema,
} from '../model/release-entry.ts';
import { procedure } from './procedure.ts';

/** What would be released: a profile of an area, or a measure's figures as the window shows them. */
export const askedReleaseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('profile'), profile: z.string(), areas: z.array(areaKeySchema) }),
  z.object({ kind: z.literal('measure'), measure: z.string() }),
]);
export type AskedRelease = z.infer<typeof askedReleaseSchema>;

export const releasesContract = {
  /** The ledger, newest first, and whether its chain of hashes holds. */
  list: procedure.output(z.object({ entries: z.array(releaseEntrySchema), check: ledgerCheckSchema })),
  /** One entry, read again: what its files hold, and whether its proofs still hold. No counts of people. */
  explain: procedure.input(z.object({ number: z.number().int() })).output(releaseExplanationSchema),
  /** Whether something may leave, and what earlier releases it was checked against. */
  check: procedure.input(askedReleaseSchema).output(
    z.object({
      mayLeave: z.boolean(),
      /** Numbers of the earlier releases that count some of the same people. */
      against: z.array(z.number().int()),
      /** Why not, in words; null where it may leave. */
      reason: z.string().nullable(),
      printed: z.number().int(),
      hidden: z.number().int(),
      /** Whether so much is hidden that something else may print more. */
      isCostly: z.boolean(),
    }),
  ),
  /** What could be published instead, what keeps most first; each is counted and checked, so it takes a while. */
  offers: procedure.input(askedReleaseSchema).output(z.array(safeTableOfferSchema)),
  /** Changes in the workspace what a way to publish safely changes; answers the titles of the measures that it changed. */
  applyOffer: procedure
    .input(z.object({ asked: askedReleaseSchema, change: safeTableOfferSchema.shape.change }))
    .output(z.array(z.string())),
  /** Records that figures of a measure leave the window (copied, or saved as a picture); refused where they may not. */
  record: procedure
    .input(z.object({ asked: askedReleaseSchema, form: z.string(), what: z.string() }))
    .output(releaseEntrySchema),
  /** Lets something leave that the check against earlier releases refuses; the reason is printed in its report. */
  override: procedure
    .input(z.object({ asked: askedReleaseSchema, by: z.string(), reason: z.string().trim().min(20) }))
    .output(releaseEntrySchema),
  /** Notes that a release was taken back. */
  withdraw: procedure
    .input(z.object({ number: z.number().int(), reason: z.string().trim().min(1) }))
    .output(releaseEntrySchema),
  /** Takes note of a ledger that was changed outside Strand, so that releases go on; the change stays told. */
  acknowledge: procedure.input(z.object({ reason: z.string().trim().min(20) })).output(ledgerCheckSchema),
  /** The policies of known bodies, and the one in force. */
  policies: procedure.output(z.object({ inForce: policySchema, presets: z.array(policySchema) })),
  /** Puts a policy in force for everything released from now on. */
  setPolicy: procedure.input(policySchema).output(policySchema),
};
