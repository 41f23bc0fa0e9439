import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset, DatasetSummary } from '../../shared/model/dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';

/** The datasets of a session of which nothing could be read, and what needs them. */
export interface UnreadDatasets {
  /** Lists a dataset whose source cannot be reached, and of which there is no snapshot; any other error is thrown on. */
  list(dataset: Dataset, error: unknown): DatasetSummary;
  /** Notes that a relation is not there for the sake of a dataset that could not be read; any other error is thrown on. */
  without(relation: string, error: unknown): void;
  /** Notes that a relation could not be made, and why. */
  note(relation: string, error: AppError): void;
  /** Why a job failed: where it asked for what could not be read, the sentence that says so. */
  explain(error: unknown): unknown;
}

export function noteUnread(): UnreadDatasets {
  /** By the name of the relation that is missing. */
  const refusals = new Map<string, AppError>();
  const nameOf = (relation: string): string => relation.slice(1, -1);
  return {
    list(dataset, error) {
      if (!isUnreachable(error)) throw error;
      refusals.set(nameOf(relationOf(dataset.id)), error);
      const account = { read: 0, loaded: 0, rejected: 0, totals: 0, mended: 0, rejects: [] };
      return { dataset, fingerprint: '', rows: 0, columns: 0, account, problems: [], unread: error.message };
    },
    without(relation, error) {
      if (![...refusals.values()].some((refusal) => refusal === error) || !(error instanceof AppError)) throw error;
      refusals.set(nameOf(relation), error);
    },
    note(relation, error) {
      refusals.set(nameOf(relation), error);
    },
    explain(error) {
      const said = error instanceof AppError ? '' : String(error);
      const [missing = ''] = /(?<=Catalog Error: Table with name ).+(?= does not exist)/.exec(said) ?? [];
      return refusals.get(missing) ?? error;
    },
  };
}

function isUnreachable(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'file-missing' || error.code === 'file-unreadable');
}
