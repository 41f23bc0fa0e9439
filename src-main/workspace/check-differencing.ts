import { AppError } from '../../shared/base/app-error.ts';
import { datasetsOfPlan } from '../../shared/model/join-sides.ts';
import type { Workspace } from '../../shared/model/workspace.ts';

/**
 * Refuses two measures of one extract: each is protected on its own, so subtracting one's printed counts from the
 * other's could tell of a person.
 */
export function checkDifferencing(workspace: Workspace, path: string): void {
  const counted = new Map<string, (typeof workspace.measures)[number]>();
  for (const second of workspace.measures) {
    const extract = extractsOf(workspace, second.join).find((each) => counted.has(each));
    const first = extract === undefined ? undefined : counted.get(extract);
    if (extract === undefined || first === undefined) {
      for (const each of extractsOf(workspace, second.join)) counted.set(each, second);
      continue;
    }
    throw new AppError(
      'not-disclosable',
      `The measures "${first.title}" and "${second.title}" both count "${extract}": taking one's counts from the ` +
        `other's could expose a person. Keep one of them in "${path}".`,
      { file: path },
    );
  }
}

/** The files of records that a measure over this join counts, through joins of joins. */
function extractsOf(workspace: Workspace, joinId: string): string[] {
  const plan = workspace.joins.find(({ id }) => id === joinId);
  const read = new Set(plan === undefined ? [] : datasetsOfPlan(plan, workspace.joins));
  return workspace.datasets.flatMap(({ id, kind, path }) => (read.has(id) && kind === 'record-level' ? [path] : []));
}
