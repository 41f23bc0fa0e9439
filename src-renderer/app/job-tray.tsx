import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover, ProgressBar } from 'react-aria-components';
import { assertNever } from '../../shared/base/assert-never.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { dispatch, useAppState } from '../state/app-store.ts';
import { describeJobs, type Job, type JobProgress } from '../state/job.ts';
import { cancelJob, nothingLeft, repeatJob } from '../state/run-job.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

/** The work under way, and what ended and was not yet read; without any it is only shown where it is always. */
export function JobTray({ isAlways }: { readonly isAlways: boolean }): ReactElement | null {
  const jobs = useAppState((state) => state.jobs);
  const running = jobs.filter((job) => job.outcome.kind === 'running');
  const hasFailed = jobs.some((job) => job.outcome.kind === 'failed');
  if (!isAlways && jobs.length === 0) return null;
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch({ kind: 'jobs-read' });
      }}
    >
      <Button className={hasFailed && running.length === 0 ? 'job-button job-button-failed' : 'job-button'}>
        {running.length > 0 ? (
          <span className="job-bar">
            <span style={{ width: `${String(shareOf(running[0]?.progress ?? null))}%` }} />
          </span>
        ) : (
          <Icon name={hasFailed ? 'warn' : 'tick'} />
        )}
        <span className="job-words">{describeJobs(jobs)}</span>
      </Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Dialog className="job-list">
          <Heading slot="title">Jobs</Heading>
          {jobs.length === 0 ? (
            <p className="muted">No jobs running</p>
          ) : (
            <ul>
              {jobs.map((job) => (
                <JobItem key={job.id} job={job} />
              ))}
            </ul>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** How much of a bar is filled, in %: work whose end is not known fills less than half of it. */
function shareOf(progress: JobProgress | null): number {
  if (progress?.total === undefined || progress.total === null || progress.total === 0) return 45;
  return Math.min(100, (100 * progress.done) / progress.total);
}

function JobItem({ job }: { readonly job: Job }): ReactElement {
  const cache = useQueryClient();
  const { kind } = job.outcome;
  return (
    <li className={`job job-${kind}`}>
      <Icon name={iconOf(job)} />
      <div>
        <p>{job.title}</p>
        <p className="muted">{describeOutcome(job)}</p>
        {kind === 'running' && job.progress !== null && <Bar title={job.title} progress={job.progress} />}
      </div>
      {kind === 'running' && (
        <Button
          className="button button-quiet"
          onPress={({ target }) => {
            stayInTray(target);
            cancelJob(job.id);
          }}
        >
          Cancel
        </Button>
      )}
      {kind === 'failed' && (
        <div className="job-ways">
          <Button
            className="button button-quiet"
            onPress={({ target }) => {
              stayInTray(target);
              void repeatJob(job.id).then(() => cache.invalidateQueries());
            }}
          >
            Try again
          </Button>
          <Button
            className="icon-button"
            aria-label={`Close: ${job.title}`}
            onPress={({ target }) => {
              stayInTray(target);
              dispatch({ kind: 'job-read', id: job.id });
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </li>
  );
}

/** The button that was pressed goes; focus stays in the list, so that Escape still closes it. */
function stayInTray(button: Element): void {
  button.closest<HTMLElement>('[role=dialog]')?.focus();
}

function Bar({ title, progress }: { readonly title: string; readonly progress: JobProgress }): ReactElement {
  return (
    <ProgressBar
      className="job-progress"
      aria-label={title}
      isIndeterminate={progress.total === null}
      value={shareOf(progress)}
      valueLabel={describeProgress(progress)}
    >
      <span style={{ width: `${String(shareOf(progress))}%` }} />
    </ProgressBar>
  );
}

function iconOf(job: Job): IconName {
  switch (job.outcome.kind) {
    case 'running':
      return 'download';
    case 'done':
      return 'tick';
    case 'failed':
      return 'warn';
    case 'cancelled':
      return 'close';
    default:
      return assertNever(job.outcome);
  }
}

function describeOutcome(job: Job): string {
  switch (job.outcome.kind) {
    case 'running':
      return job.progress === null ? 'Under way' : describeProgress(job.progress);
    case 'done':
    case 'failed':
      return job.outcome.text;
    case 'cancelled':
      return job.outcome.text ?? nothingLeft;
    default:
      return assertNever(job.outcome);
  }
}

/** "3 of 25 reports", or "12,000 rows" where the end is not known. */
function describeProgress({ done, total, unit }: JobProgress): string {
  return total === null ? `${formatNumber(done)} ${unit}` : `${formatNumber(done)} of ${formatNumber(total)} ${unit}`;
}
