import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/base/app-error.ts';
import type { CountedMeasure, ProtectedMeasure, RecodedTables } from './protect-measure.ts';
import type { ProtectionAnswer, ProtectionResult, ProtectionTask } from './protect-worker.ts';

interface Job extends PromiseWithResolvers<ProtectionResult> {
  readonly task: ProtectionTask;
}

/** A thread with a solver of its own. */
interface Helper {
  readonly worker: Worker;
  /** What it is at. */
  job: Job | null;
  /** Ends a helper that has had nothing to do. */
  idle: NodeJS.Timeout | null;
}

/** One for what is shown, and one for what could be shown instead of it. */
const mostHelpers = 2;
/** Milliseconds after which a helper without work gives its memory back. */
const longestIdle = 60_000;

const helpers: Helper[] = [];
const waiting: Job[] = [];

/** Protects a counted measure in a thread beside this one, which goes on answering meanwhile. Throws as `protectMeasure` does. */
export async function protectBeside(measure: CountedMeasure, signal?: AbortSignal): Promise<ProtectedMeasure> {
  const result = await ask({ kind: 'measure', measure }, signal);
  if (result.kind !== 'measure') throw new Error('A measure was asked for, and something else was answered.');
  return result.made;
}

/** The same of what recodes of some tables keep. */
export async function keptBeside(tables: RecodedTables, signal?: AbortSignal): Promise<readonly (number | null)[]> {
  const result = await ask({ kind: 'recodes', tables }, signal);
  if (result.kind !== 'recodes') throw new Error('Recodes were asked for, and something else was answered.');
  return result.kept;
}

/** A task that is no longer wanted ends at once, with the thread that is at it. */
async function ask(task: ProtectionTask, signal: AbortSignal | undefined): Promise<ProtectionResult> {
  if (signal?.aborted === true) throw noLongerWanted();
  const job: Job = { task, ...Promise.withResolvers<ProtectionResult>() };
  const abandon = (): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    job.reject(noLongerWanted());
    const helper = helpers.find((each) => each.job === job);
    if (helper !== undefined) end(helper);
  };
  signal?.addEventListener('abort', abandon, { once: true });
  waiting.push(job);
  giveOut();
  try {
    return await job.promise;
  } finally {
    signal?.removeEventListener('abort', abandon);
  }
}

/** Gives what waits to helpers that have nothing to do, as far as there are any. */
function giveOut(): void {
  while (waiting.length > 0) {
    const helper = helpers.find(({ job }) => job === null) ?? (helpers.length < mostHelpers ? openHelper() : null);
    const job = helper === null ? undefined : waiting.shift();
    if (helper === null || job === undefined) return;
    if (helper.idle !== null) clearTimeout(helper.idle);
    helper.idle = null;
    helper.job = job;
    helper.worker.ref();
    helper.worker.postMessage(job.task);
  }
}

/** Opens a thread that ends with this process, or once it has nothing to do for a while. */
function openHelper(): Helper {
  const worker = new Worker(fileURLToPath(new URL('./protect-worker.ts', import.meta.url)));
  const helper: Helper = { worker, job: null, idle: null };
  worker.on('message', (answer: ProtectionAnswer) => {
    if (helper.job !== null) settle(helper.job, answer);
    helper.job = null;
    worker.unref();
    helper.idle = setTimeout(() => end(helper), longestIdle).unref();
    giveOut();
  });
  worker.on('error', (error) => helper.job?.reject(error));
  worker.on('exit', () => {
    forget(helper);
    helper.job?.reject(new Error('The thread that protects counts ended before it was done.'));
    giveOut();
  });
  helpers.push(helper);
  return helper;
}

function end(helper: Helper): void {
  forget(helper);
  void helper.worker.terminate();
}

function forget(helper: Helper): void {
  if (helper.idle !== null) clearTimeout(helper.idle);
  const place = helpers.indexOf(helper);
  if (place >= 0) helpers.splice(place, 1);
}

function settle(job: Job, answer: ProtectionAnswer): void {
  switch (answer.kind) {
    case 'measure':
    case 'recodes':
      job.resolve(answer);
      return;
    case 'refused':
      job.reject(new AppError(answer.code, answer.message, answer.evidence));
      return;
    case 'broken':
      job.reject(new Error(answer.message));
  }
}

function noLongerWanted(): AppError {
  return new AppError('cancelled', 'Stopped, as it is no longer asked for.');
}
