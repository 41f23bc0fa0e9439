import type { Policy } from '../../shared/model/policy.ts';

/** "Default (counts 1 to 4 hidden)"; a title that says as much already stands alone. */
export function describePolicy(policy: Policy): string {
  if (policy.title.includes('hidden')) return policy.title;
  const most = policy.threshold - 1;
  return `${policy.title} (${most === 1 ? 'counts of 1' : `counts 1 to ${String(most)}`} hidden)`;
}
