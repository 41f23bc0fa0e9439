import { AppError } from '../../../shared/base/app-error.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { BatchEvent, ReportProgress } from '../../../shared/model/batch.ts';
import { failureText } from '../../client/failure-text.ts';
import type { StrandClient } from '../../client/transport.ts';
import { nothingLeft, runJob } from '../../state/run-job.ts';
import { type BatchPlan, countReports } from './batch-plan.ts';
import { batchState, keepPlan, tellBatch } from './batch-store.ts';

interface BatchJob {
  readonly key: string;
  readonly client: StrandClient;
  readonly recipe: { readonly id: string; readonly title: string };
  readonly plan: BatchPlan;
  /** Has the ledger read again. */
  readonly ledgerMoved: () => Promise<void>;
}

type BatchDone = Extract<BatchEvent, { kind: 'done' }>;

/** Writes the reports of a plan as a job, told of in the tray and to the batch's own place; where it fails, that is told there. */
export async function runBatch(batch: BatchJob): Promise<void> {
  const { key, client, recipe, plan, ledgerMoved } = batch;
  const { isUnfinished: _, ...asked } = plan;
  let last: ReportProgress | null = null;
  keepPlan(key, { ...plan, isUnfinished: true });
  tellBatch(key, { kind: 'running', progress: null, job: null });
  try {
    await runJob(
      `Writing reports of ${recipe.title}`,
      async (signal, id, tell) => {
        tellBatch(key, { kind: 'running', progress: null, job: id });
        const input = {
          profile: recipe.id,
          ...asked,
          areas: asked.areas === 'all' ? 'all' : [...asked.areas],
        } as const;
        let done: BatchDone | null = null;
        for await (const event of await client.reports.batch(input, { signal })) {
          if (event.kind === 'stopped') throw new AppError('cancelled', event.message);
          if (event.kind === 'done') done = event;
          else {
            last = event;
            tell({ done: event.done, total: event.total, unit: 'reports' });
            tellBatch(key, { kind: 'running', progress: event, job: id });
          }
        }
        signal.throwIfAborted();
        if (done === null)
          throw new AppError('cancelled', 'The batch ended before all reports were written. Write again to go on.');
        tellBatch(key, done);
        await ledgerMoved();
        keepPlan(key, { ...plan, isUnfinished: done.failed.length > 0 });
        return describeDone(done);
      },
      {
        stopped: () => (last === null ? nothingLeft : 'Stopped. The reports written until then are in their folder.'),
        again: () => runBatch(batch),
      },
    );
  } catch (error) {
    const failure = error instanceof Error ? failureText(error) : String(error);
    tellBatch(key, { kind: 'stopped', progress: last, failure });
    await ledgerMoved();
    return;
  }
  if (batchState(key)?.kind === 'running') {
    tellBatch(key, { kind: 'stopped', progress: last, failure: null });
    await ledgerMoved();
  }
}

/** "25 reports are in /evidence/reports; two were not written". */
export function describeDone({ written, failed, folder }: BatchDone): string {
  if (written.length === 0) return 'No report was written';
  const count = countReports(written);
  const missing = failed.length === 0 ? '' : `; ${countedNoun(failed.length, 'report')} could not be written`;
  return `${startSentence(countedNoun(count, 'report'))} ${count === 1 ? 'is' : 'are'} in ${folder}${missing}`;
}
