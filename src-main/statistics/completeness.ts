/** Of all service users, the share whose category must be known for a representation ratio to be given. */
const leastKnownShare = 0.8;

/** How much of a strand is known: a share from 0 to 1, null where there are no users. */
export interface Completeness {
  readonly share: number | null;
  /** False where more than 20% are not known: representation ratios are then withheld. */
  readonly enough: boolean;
}

/** Whether enough service users have a known category; Strand's own limit of 80%, stated with every report. */
export function completeness(knownUsers: number, users: number): Completeness {
  if (users === 0) return { share: null, enough: false };
  return { share: knownUsers / users, enough: knownUsers >= leastKnownShare * users };
}
