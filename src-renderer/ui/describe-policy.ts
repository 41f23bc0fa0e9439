import type { Policy } from '../../shared/model/policy.ts';

/** "Default (counts 1 to 4 hidden, others rounded to 5)"; a title that says as much already stands alone. */
export function describePolicy(policy: Policy): string {
  if (policy.title.includes('hidden')) return policy.title;
  const [least, most] = [policy.zerosShown ? 1 : 0, policy.threshold - 1];
  const hidden = least === most ? `counts of ${String(most)}` : `counts ${String(least)} to ${String(most)}`;
  const rounded = policy.roundTo === null ? '' : `, others rounded to ${String(policy.roundTo)}`;
  return `${policy.title} (${hidden} hidden${rounded})`;
}
