import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { AppError } from '../../../shared/base/app-error.ts';
import type { PaperAnswer } from './paper-worker.ts';
import type { PaperFiles } from './set-paper.ts';

interface Job {
  readonly files: PaperFiles;
  readonly done: PromiseWithResolvers<Uint8Array>;
}

/** A thread with a compiler of its own. */
interface Setter {
  readonly worker: Worker;
  job: Job | null;
}

/** More threads set no faster, as one thread prepares what all of them set. */
const mostSetters = Math.min(3, availableParallelism());

const setters: Setter[] = [];
const waiting: Job[] = [];

/**
 * Sets a report's files as a PDF in a thread beside this one; the first report free thread takes it. The bytes do not
 * depend on how many there are. Throws `report-check-failed`.
 */
export function setPaperBeside(files: PaperFiles): Promise<Uint8Array> {
  const job = { files, done: Promise.withResolvers<Uint8Array>() };
  waiting.push(job);
  handOut();
  return job.done.promise;
}

function handOut(): void {
  while (waiting.length > 0) {
    const setter = setters.find(({ job }) => job === null) ?? (setters.length < mostSetters ? openSetter() : null);
    const job = setter === null ? undefined : waiting.shift();
    if (setter === null || job === undefined) return;
    setter.job = job;
    setter.worker.ref();
    setter.worker.postMessage(job.files);
  }
}

/** Opens a thread, which keeps the process alive only while it has a report to set. */
function openSetter(): Setter {
  // Reports are set side by side: the compiler's own threads would only get into their way.
  process.env['RAYON_NUM_THREADS'] ??= '1';
  const setter: Setter = { worker: new Worker(new URL('./paper-worker.ts', import.meta.url)), job: null };
  setter.worker.on('message', (answer: PaperAnswer) => {
    const { job } = setter;
    setter.job = null;
    setter.worker.unref();
    handOut();
    if (job !== null) settle(job, answer);
  });
  setter.worker.on('error', (error) => setter.job?.done.reject(error));
  setter.worker.on('exit', () => {
    setters.splice(setters.indexOf(setter), 1);
    setter.job?.done.reject(new Error('The thread that sets PDFs ended before its report was set.'));
    handOut();
  });
  setters.push(setter);
  return setter;
}

function settle({ done }: Job, answer: PaperAnswer): void {
  switch (answer.kind) {
    case 'set':
      done.resolve(answer.pdf);
      return;
    case 'refused':
      done.reject(new AppError(answer.code, answer.message, answer.evidence));
      return;
    case 'broken':
      done.reject(new Error(answer.message));
      return;
    default:
      return assertNever(answer);
  }
}
