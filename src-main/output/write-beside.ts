import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { AppError } from '../../../shared/base/app-error.ts';
import type { PaperAnswer } from './paper-worker.ts';
import type { PaperFiles } from './set-paper.ts';

type Job = PromiseWithResolvers<Uint8Array>;

/** A process with a compiler of its own. */
interface Setter {
  readonly process: ChildProcess;
  /** Reports that it was given and has not answered for, in the order in which it sets them. */
  readonly jobs: Job[];
  /** Ends a setter that has had nothing to do. */
  idle: NodeJS.Timeout | null;
}

/** More processes set no faster, as one thread prepares what all of them set. */
const mostSetters = Math.min(3, availableParallelism());
/** Milliseconds after which a setter without work gives its memory back. */
const longestIdle = 60_000;

const setters: Setter[] = [];

/**
 * Sets a report's files as a PDF in a process beside this one: the least busy, which has its next report before it is done
 * with the last. The bytes do not depend on how many there are. Throws `report-check-failed`.
 */
export function setPaperBeside(files: PaperFiles): Promise<Uint8Array> {
  const job: Job = Promise.withResolvers();
  const [free] = setters.toSorted((a, b) => a.jobs.length - b.jobs.length);
  const isWanted = free === undefined || (free.jobs.length > 0 && setters.length < mostSetters);
  give(isWanted ? openSetter() : free, files, job);
  return job.promise;
}

/** A setter keeps this process alive only until its reports are set. */
function give(setter: Setter, files: PaperFiles, job: Job): void {
  if (setter.idle !== null) clearTimeout(setter.idle);
  setter.idle = null;
  setter.jobs.push(job);
  setter.process.ref();
  setter.process.channel?.ref();
  setter.process.send(files);
}

function rest(setter: Setter): void {
  setter.process.unref();
  setter.process.channel?.unref();
  setter.idle = setTimeout(() => {
    forget(setter);
    setter.process.disconnect();
  }, longestIdle).unref();
}

function forget(setter: Setter): void {
  const place = setters.indexOf(setter);
  if (place >= 0) setters.splice(place, 1);
}

/** Opens a process that ends with this one, or once it has nothing to do for a while. */
function openSetter(): Setter {
  const worker = fork(fileURLToPath(new URL('./paper-worker.ts', import.meta.url)), {
    // Reports are set side by side: the compiler's own threads would only get into their way. The desktop's own program is Node so.
    env: { ...process.env, RAYON_NUM_THREADS: '1', ELECTRON_RUN_AS_NODE: '1' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const setter: Setter = { process: worker, jobs: [], idle: null };
  const end = (error: Error): void => {
    if (setter.idle !== null) clearTimeout(setter.idle);
    forget(setter);
    for (const job of setter.jobs.splice(0)) job.reject(error);
  };
  worker.on('message', (answer: PaperAnswer) => {
    const job = setter.jobs.shift();
    if (setter.jobs.length === 0) rest(setter);
    if (job !== undefined) settle(job, answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The process that sets PDFs ended before its report was set.')));
  setters.push(setter);
  return setter;
}

function settle(job: Job, answer: PaperAnswer): void {
  switch (answer.kind) {
    case 'set':
      job.resolve(answer.pdf);
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
