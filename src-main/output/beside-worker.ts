import { AppError } from '../../../shared/base/app-error.ts';
import type { AppErrorCode, AppErrorEvidence } from '../../../shared/base/app-error.ts';
import { setPaper, type PaperFiles } from './set-paper.ts';

/** What became of a report that a setter was given. */
export type PaperAnswer =
  | { readonly kind: 'set'; readonly pdf: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly evidence: AppErrorEvidence;
    }
  | { readonly kind: 'broken'; readonly message: string };

function answerTo(files: PaperFiles): PaperAnswer {
  try {
    return { kind: 'set', pdf: setPaper(files) };
  } catch (error) {
    if (!(error instanceof AppError)) return { kind: 'broken', message: String(error) };
    const { code, message, evidence } = error;
    return { kind: 'refused', code, message, evidence };
  }
}

/** Reports are set one after another: an answer is on its way before the next is begun, which would hold it up. */
let last = Promise.resolve();
process.on('message', (files: PaperFiles) => {
  last = last.then(
    () =>
      new Promise((resolve) => {
        process.send?.(answerTo(files), undefined, undefined, () => resolve());
      }),
  );
});
// The process that asked is gone, or has had nothing to set for a while.
process.on('disconnect', () => process.exit());
