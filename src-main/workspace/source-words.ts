import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { formatDate } from '../../shared/base/format-date.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SourceState } from '../../shared/model/source-state.ts';
import type { AcceptedVersion } from './snapshot-files.ts';
import { lockedReason } from './source-version.ts';
import type { SourceSeen } from './source-version.ts';

/** Whether a source is still what was taken of it, in a sentence that says which figures are shown. */
export function describeSource(dataset: Dataset, accepted: AcceptedVersion, seen: SourceSeen): SourceState {
  const taken = new Date(accepted.takenAt);
  const shown = `the figures are those taken on ${dayOf(taken)}`;
  const renewed = accepted.previous === null ? {} : { renewed: isoDayOf(taken) };
  const of = (state: SourceState['state'], says: string): SourceState => ({
    dataset: dataset.id,
    state,
    says,
    ...renewed,
  });
  switch (seen.kind) {
    case 'unreachable':
      return of('unreachable', `"${dataset.path}" ${seen.reason}; ${shown}.`);
    case 'being-written':
      return of('being-written', `"${dataset.path}" is being written at this moment; ${shown}.`);
    case 'seen': {
      if (seen.version.sha === accepted.source.sha) return of('as-read', `As it was taken on ${dayOf(taken)}.`);
      const changed = new Date(seen.version.mtimeMs);
      const when = dayOf(changed) === dayOf(taken) ? `${dayOf(changed)} at ${timeOf(changed)}` : dayOf(changed);
      const since = changed < taken ? `Replaced by a version of ${when}, which is older` : `Changed on ${when}`;
      return dataset.read.format === 'parquet'
        ? of('changed', `${since}. Parquet is read where it lies, so the figures are already those of the new version.`)
        : of('changed', `${since}; ${shown}${dayOf(changed) === dayOf(taken) ? ` at ${timeOf(taken)}` : ''}.`);
    }
    default:
      return assertNever(seen);
  }
}

/** The refusal of a dataset whose source cannot be read, and of which no earlier snapshot can stand in. */
export function refuseSource(dataset: Dataset, path: string, seen: Exclude<SourceSeen, { kind: 'seen' }>): AppError {
  if (seen.kind === 'being-written') {
    return new AppError(
      'file-unreadable',
      `The extract "${dataset.title}" is being written at this moment: "${path}" changed while Strand looked at it. Wait until that is done, then try again.`,
      { file: path },
    );
  }
  const remedy =
    seen.reason === lockedReason
      ? 'Close it there, then try again.'
      : 'Check that the folder is reachable, or correct the path in the workspace.';
  return new AppError(
    'file-missing',
    `The extract "${dataset.title}" cannot be read: "${path}" ${seen.reason}. ${remedy}`,
    { file: path, detail: seen.detail },
  );
}

function dayOf(date: Date): string {
  return formatDate(isoDayOf(date));
}

/** The day by the computer's own calendar: "2026-11-23". */
function isoDayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
