import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { AppErrorCode, AppErrorEvidence } from '../../shared/base/app-error.ts';
import { setPaper, type PaperFiles } from './pdf/set-paper.ts';
import { rasterise } from './pictures/rasterise.ts';

/** What is made beside the engine: a report's PDF of its files, or a drawing as PNG, `scale` pixels to its unit. */
export type BesideTask =
  | { readonly kind: 'pdf'; readonly files: PaperFiles }
  | { readonly kind: 'png'; readonly svg: string; readonly scale: number };

/** What became of a task. */
export type BesideAnswer =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly evidence: AppErrorEvidence;
    }
  | { readonly kind: 'broken'; readonly message: string };

function made(task: BesideTask): Uint8Array {
  switch (task.kind) {
    case 'pdf':
      return setPaper(task.files);
    case 'png':
      return rasterise(task.svg, task.scale);
    default:
      return assertNever(task);
  }
}

function answerTo(task: BesideTask): BesideAnswer {
  try {
    return { kind: 'made', bytes: made(task) };
  } catch (error) {
    if (!(error instanceof AppError)) return { kind: 'broken', message: String(error) };
    const { code, message, evidence } = error;
    return { kind: 'refused', code, message, evidence };
  }
}

/** Tasks are done one after another: an answer is on its way before the next is begun, which would hold it up. */
let last = Promise.resolve();
process.on('message', (task: BesideTask) => {
  last = last.then(
    () =>
      new Promise((resolve) => {
        process.send?.(answerTo(task), undefined, undefined, () => {
          // A page or a drawing holds much memory that the runtime does not know of, and gives it back only when it collects.
          globalThis.gc?.();
          setImmediate(resolve);
        });
      }),
  );
});
// The process that asked is gone, or has had nothing to do for a while.
process.on('disconnect', () => process.exit());
