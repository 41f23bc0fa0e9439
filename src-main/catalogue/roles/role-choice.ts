import { codeListOf } from '../../../shared/code-lists/code-lists.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import type { RoleGuess } from './guess.ts';

/** The choice of what a column is for: the officer's own word where there is one, else what was inferred. */
export function roleChoice(name: string, guess: RoleGuess, settled: ColumnRole | undefined): Choice {
  const role = settled ?? guess.role;
  const others = settled === undefined ? guess.alternatives : [guess.role, ...guess.alternatives];
  const value = labelOf(role);
  const labels = new Set([value]);
  const alternatives = others.flatMap((other) => {
    const label = labelOf(other);
    if (labels.has(label)) return [];
    labels.add(label);
    return [{ label, roles: { [name]: other } }];
  });
  const because =
    settled === undefined ? sentence(guess.because) : `Set by hand. From the file alone: ${guess.because}.`;
  return {
    topic: 'role',
    column: name,
    value,
    because,
    confidence: settled === undefined ? guess.confidence : 'settled',
    alternatives,
  };
}

/** Codes are told apart by the list that they belong to. */
function labelOf(role: ColumnRole): string {
  const list = role.kind === 'strand' ? role.list : undefined;
  if (list === undefined) return describeRole(role);
  return `${describeRole(role)}, ${codeListOf(list).title}`;
}

/** A piece of evidence as a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
