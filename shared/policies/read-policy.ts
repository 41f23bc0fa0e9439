import { AppError } from '../base/app-error.ts';
import { placeOf, unknownKey } from '../base/unknown-key.ts';
import { policySchema } from '../model/policy.ts';
import type { Policy } from '../model/policy.ts';
import { policyConflict } from './policy-conflict.ts';

/** What each rule of a policy has to be, for whoever wrote something else. */
const expected: Readonly<Record<string, string>> = {
  id: 'a short name, in quotes',
  title: 'what the policy is called, in quotes',
  threshold: 'a whole number of 2 or more: counts under it are hidden',
  sensitiveThreshold: 'a whole number of 2 or more, or left out',
  zerosShown: 'true or false',
  unreliableUnder: 'a whole number of 0 or more',
  roundTo: 'a whole number of 2 or more, or null',
  knowsOwnCell: 'true or false',
  groupDisclosure: 'true or false',
  leastPopulation: 'a whole number of 1 or more, or null',
  dominance: '{"most": how many contributors, "share": a number between 0 and 1}, or null',
  closerThanPercent: 'a number greater than 0, or null',
  mayOverride: 'a list of names, each in quotes',
  source: 'a sentence, in quotes',
  note: 'a sentence, in quotes',
};

/** Reads a council's own policy from JSON text; an AppError `file-format` says which rule is amiss and what it should be. */
export function readPolicy(text: string): Policy {
  const content = parse(text);
  const read = policySchema.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    const rule = String(issue?.path[0] ?? '');
    throw new AppError(
      'file-format',
      rule in expected
        ? `The policy cannot be used: "${placeOf(issue?.path ?? [], content)}" has to be ${expected[rule] ?? ''}.`
        : 'The policy cannot be used: it has to be one JSON object of rules. strand policy --json prints the known ones as examples.',
    );
  }
  const unknown = unknownKey(content, read.data);
  if (unknown !== null) {
    throw new AppError(
      'file-format',
      `The policy cannot be used: "${placeOf(unknown, content)}" is no rule that Strand knows, and a rule that is not followed must not be promised. Correct its spelling or take it out. The rules are ${Object.keys(expected).join(', ')}.`,
    );
  }
  const conflict = policyConflict(read.data);
  if (conflict !== null) throw new AppError('file-format', `The policy contradicts itself. ${conflict}`);
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('file-format', 'The policy is not JSON. Give one object, such as {"id": …, "title": …}.', {
      detail: String(error),
    });
  }
}
