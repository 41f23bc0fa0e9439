import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { BesideAnswer, BesideTask } from './beside-worker.ts';

type Job = PromiseWithResolvers<Uint8Array>;

/** A process with a compiler of its own. */
interface Helper {
  readonly process: ChildProcess;
  /** Tasks that it was given and has not answered for, in the order in which it does them. */
  readonly jobs: Job[];
  /** Ends a helper that has had nothing to do. */
  idle: NodeJS.Timeout | null;
}

/** More processes are no faster, as one thread prepares what all of them do. */
const mostHelpers = Math.min(3, availableParallelism());
/** Milliseconds after which a helper without work gives its memory back. */
const longestIdle = 60_000;

const helpers: Helper[] = [];

/**
 * Makes a PDF or a PNG in a process beside this one: the least busy, which has its next task before it is done with the
 * last. The bytes do not depend on how many there are. Throws `report-check-failed`.
 */
export function writeBeside(task: BesideTask): Promise<Uint8Array> {
  const job: Job = Promise.withResolvers();
  const [free] = helpers.toSorted((a, b) => a.jobs.length - b.jobs.length);
  const isWanted = free === undefined || (free.jobs.length > 0 && helpers.length < mostHelpers);
  give(isWanted ? openHelper() : free, task, job);
  return job.promise;
}

/** A helper keeps this process alive only until its tasks are done. */
function give(helper: Helper, task: BesideTask, job: Job): void {
  if (helper.idle !== null) clearTimeout(helper.idle);
  helper.idle = null;
  helper.jobs.push(job);
  helper.process.ref();
  helper.process.channel?.ref();
  helper.process.send(task);
}

function rest(helper: Helper): void {
  helper.process.unref();
  helper.process.channel?.unref();
  helper.idle = setTimeout(() => {
    forget(helper);
    helper.process.disconnect();
  }, longestIdle).unref();
}

function forget(helper: Helper): void {
  const place = helpers.indexOf(helper);
  if (place >= 0) helpers.splice(place, 1);
}

/** Opens a process that ends with this one, or once it has nothing to do for a while. */
function openHelper(): Helper {
  const worker = fork(fileURLToPath(new URL('./beside-worker.ts', import.meta.url)), {
    // Reports are set side by side: the compiler's own threads would only get into their way. The desktop's own program is Node so.
    env: { ...process.env, RAYON_NUM_THREADS: '1', ELECTRON_RUN_AS_NODE: '1' },
    // What a page or a drawing takes is known to the library alone: its memory is given back between tasks.
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const helper: Helper = { process: worker, jobs: [], idle: null };
  const end = (error: Error): void => {
    if (helper.idle !== null) clearTimeout(helper.idle);
    forget(helper);
    for (const job of helper.jobs.splice(0)) job.reject(error);
  };
  worker.on('message', (answer: BesideAnswer) => {
    const job = helper.jobs.shift();
    if (helper.jobs.length === 0) rest(helper);
    if (job !== undefined) settle(job, answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The process that makes PDFs and pictures ended before it was done.')));
  helpers.push(helper);
  return helper;
}

function settle(job: Job, answer: BesideAnswer): void {
  switch (answer.kind) {
    case 'made':
      job.resolve(answer.bytes);
      return;
    case 'refused':
      job.reject(new AppError(answer.code, answer.message, answer.evidence));
      return;
    case 'broken':
      job.reject(new Error(answer.message));
      return;
    default:
      return assertNever(answer);
  }
}
