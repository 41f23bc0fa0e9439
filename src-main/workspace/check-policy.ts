import { AppError } from '../../shared/base/app-error.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { policyConflict } from '../../shared/policies/policy-conflict.ts';

/** Refuses a workspace whose disclosure rules contradict each other, so that none is followed by halves. */
export function checkPolicy({ policy }: Workspace, path: string): void {
  const conflict = policyConflict(policy);
  if (conflict === null) return;
  throw new AppError('workspace-format', `The policy of "${path}" contradicts itself. ${conflict}`, { file: path });
}
