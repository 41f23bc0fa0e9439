import { expect, it } from 'vitest';
import { describeJobs, type Job } from '../../../../src-renderer/state/job.ts';

const job = (id: string, outcome: Job['outcome']): Job => ({ id, title: `Writing ${id}`, progress: null, outcome });

it('tells running jobs first, then failures, then the last result', () => {
  const done = job('a', { kind: 'done', text: 'a.pdf is in your downloads' });
  const failed = job('b', { kind: 'failed', text: 'The chart has no description.' });
  const running = job('c', { kind: 'running' });
  expect(describeJobs([])).toBe('No jobs running');
  expect(describeJobs([done])).toBe('a.pdf is in your downloads');
  expect(describeJobs([failed, done])).toBe('1 job did not finish');
  expect(describeJobs([failed, running])).toBe('Writing c');
  expect(describeJobs([running, job('d', { kind: 'running' })])).toBe('2 jobs running');
  expect(describeJobs([job('e', { kind: 'cancelled' })])).toBe('No jobs running');
});
