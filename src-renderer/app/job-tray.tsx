import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { assertNever } from '../../shared/base/assert-never.ts';
import { dispatch, useAppState } from '../state/app-store.ts';
import { describeJobs, type Job } from '../state/job.ts';
import { cancelJob } from '../state/run-job.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

/** The work under way, and what ended and was not yet read. */
export function JobTray(): ReactElement {
  const jobs = useAppState((state) => state.jobs);
  const isRunning = jobs.some((job) => job.outcome.kind === 'running');
  const hasFailed = jobs.some((job) => job.outcome.kind === 'failed');
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch({ kind: 'jobs-read' });
      }}
    >
      <Button className="job-button">
        {isRunning ? (
          <span className="job-bar">
            <span />
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

function JobItem({ job }: { readonly job: Job }): ReactElement {
  return (
    <li className={`job job-${job.outcome.kind}`}>
      <Icon name={iconOf(job)} />
      <div>
        <p>{job.title}</p>
        <p className="muted">{describeOutcome(job)}</p>
      </div>
      {job.outcome.kind === 'running' && (
        <Button className="button button-quiet" onPress={() => cancelJob(job.id)}>
          Cancel
        </Button>
      )}
    </li>
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
      return 'Under way';
    case 'done':
    case 'failed':
      return job.outcome.text;
    case 'cancelled':
      return 'Stopped. Nothing was written.';
    default:
      return assertNever(job.outcome);
  }
}
