import { AppError } from '../../shared/base/app-error.ts';
import type { Workspace } from '../../shared/model/workspace.ts';

/**
 * Refuses two measures of one extract: each is protected on its own, so subtracting one's printed counts from the
 * other's could tell of a person.
 */
export function checkDifferencing(workspace: Workspace, path: string): void {
  const pathOf = new Map(workspace.datasets.map((dataset) => [dataset.id, dataset.path]));
  const leftOf = new Map(workspace.joins.map((join) => [join.id, join.left]));
  const byExtract = Map.groupBy(workspace.measures, ({ join }) => pathOf.get(leftOf.get(join) ?? ''));
  for (const [extract, [first, second]] of byExtract) {
    if (extract === undefined || first === undefined || second === undefined) continue;
    throw new AppError(
      'not-disclosable',
      `The measures "${first.title}" and "${second.title}" both count "${extract}": taking one's counts from the ` +
        `other's could expose a person. Keep one of them in "${path}".`,
      { file: path },
    );
  }
}
