import type { Policy } from '../../../shared/model/policy.ts';
import { policyConflict } from '../../../shared/policies/policy-conflict.ts';

/** The id of rules that an officer set, which no body publishes. */
export const ownPolicyId = 'own';

/** A policy with some rules changed: one of the officer's own, named by what it hides. */
export function changePolicy(policy: Policy, change: Partial<Policy>): Policy {
  const { source: _source, note: _note, ...rules } = { ...policy, ...change };
  return { ...rules, id: ownPolicyId, title: `Own: ${hidesWords(rules)}` };
}

/** The policy with other people who may decide against the check; whose rules they are does not change with that. */
export function changeOfficers(policy: Policy, names: string): Policy {
  const mayOverride = names
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index);
  return { ...policy, mayOverride };
}

/** A whole number of at least so much as typed; undefined where it is none. An empty field is null. */
export function readWhole(typed: string, least: number): number | null | undefined {
  const text = typed.trim().replaceAll(',', '');
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined;
}

/** Why a policy can't be put in force, in a sentence for whoever fills in the form; null where it can. */
export function draftConflict(policy: Policy): string | null {
  const conflict = policyConflict(policy);
  if (conflict === null) return null;
  return Object.entries(fieldTitles).reduce(
    (text, [rule, title]) => text.replaceAll(`"${rule}"`, `“${title}”`),
    conflict,
  );
}

/** What each rule is called on the form. */
export const fieldTitles = {
  threshold: 'Hide counts under',
  sensitiveThreshold: 'For sensitive strands, under',
  zerosShown: 'Print zeros',
  roundTo: 'Round to',
  leastPopulation: 'Least population of an area',
  unreliableUnder: 'Read with care under',
} as const;

function hidesWords({ threshold, zerosShown }: Pick<Policy, 'threshold' | 'zerosShown'>): string {
  const counts = threshold === 2 ? 'counts of 1' : `counts 1 to ${String(threshold - 1)}`;
  return `${counts}${zerosShown ? '' : ' and zeros'} hidden`;
}
