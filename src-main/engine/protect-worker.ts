import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { AppErrorCode, AppErrorEvidence } from '../../shared/base/app-error.ts';
import { keptByRecodes, protectMeasure } from './protect-measure.ts';
import type { CountedMeasure, ProtectedMeasure, RecodedTables } from './protect-measure.ts';

/** What is protected beside the engine's own thread. */
export type ProtectionTask =
  | { readonly kind: 'measure'; readonly measure: CountedMeasure }
  | { readonly kind: 'recodes'; readonly tables: RecodedTables };

/** What came of a task. */
export type ProtectionResult =
  | { readonly kind: 'measure'; readonly made: ProtectedMeasure }
  | { readonly kind: 'recodes'; readonly kept: readonly (number | null)[] };

/** A result, or why there is none. */
export type ProtectionAnswer =
  | ProtectionResult
  | {
      readonly kind: 'refused';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly evidence: AppErrorEvidence;
    }
  | { readonly kind: 'broken'; readonly message: string };

async function made(task: ProtectionTask): Promise<ProtectionResult> {
  switch (task.kind) {
    case 'measure':
      return { kind: 'measure', made: await protectMeasure(task.measure) };
    case 'recodes':
      return { kind: 'recodes', kept: await keptByRecodes(task.tables) };
    default:
      return assertNever(task);
  }
}

async function answerTo(task: ProtectionTask): Promise<ProtectionAnswer> {
  try {
    return await made(task);
  } catch (error) {
    if (!(error instanceof AppError)) {
      return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    const { code, message, evidence } = error;
    return { kind: 'refused', code, message, evidence };
  }
}

parentPort?.on('message', (task: ProtectionTask) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer));
});
