import { AppError } from '../../shared/base/app-error.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import type { Session } from './session.ts';

/** What is listed of a dataset of an open workspace; throws `unknown-name` where there is none of that id. */
export function summaryOf(session: Session, dataset: string): DatasetSummary {
  const found = session.datasets.find((each) => each.dataset.id === dataset);
  if (found === undefined) throw new AppError('unknown-name', `There is no dataset "${dataset}" in this workspace.`);
  return found;
}
