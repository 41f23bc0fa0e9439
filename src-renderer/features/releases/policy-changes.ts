import type { Policy } from '../../../shared/model/policy.ts';
import { policyRules } from '../../../shared/presentation/policy-words.ts';

/** The rules that a change of policy brings and those that it ends, in words. */
export interface PolicyChange {
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

/** What another policy changes, rule by rule. */
export function policyChanges(from: Policy, to: Policy): PolicyChange {
  const [before, after] = [policyRules(from), policyRules(to)];
  return {
    starts: after.filter((rule) => !before.includes(rule)),
    ends: before.filter((rule) => !after.includes(rule)),
  };
}
