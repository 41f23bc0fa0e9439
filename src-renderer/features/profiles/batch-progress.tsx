import type { ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { nothingLeft } from '../../state/run-job.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { BatchPlan } from './batch-plan.ts';
import { BatchResult } from './batch-result.tsx';
import type { BatchState } from './batch-store.ts';
import type { Recipe } from './report-choice.ts';

interface BatchProgressProps {
  readonly recipe: Recipe;
  readonly state: BatchState | null;
  readonly plan: BatchPlan;
  readonly onCancel: () => void;
  readonly onWrite: () => void;
}

/** How far a batch has come, what came of it, or that one was left on the way. */
export function BatchProgress({ recipe, state, plan, onCancel, onWrite }: BatchProgressProps): ReactElement | null {
  if (state === null) {
    if (!plan.isUnfinished) return null;
    return (
      <div className="batch-state">
        <Note tone="info">
          These reports were not all written the last time. Go on, and what is there already is left as it is.
        </Note>
      </div>
    );
  }
  switch (state.kind) {
    case 'running':
      return <Running state={state} onCancel={onCancel} />;
    case 'done':
      return <BatchResult recipe={recipe} result={state} plan={plan} onWrite={onWrite} />;
    case 'stopped': {
      const { failure, progress } = state;
      const stopped =
        progress === null
          ? nothingLeft
          : `Stopped. It came to ${progress.now}, ${countOf(progress)}. What was written is in its folder; going on leaves it as it is.`;
      return (
        <div className="batch-state">
          <Note tone={failure === null ? 'info' : 'danger'} action={<Button onPress={onWrite}>Go on</Button>}>
            {failure ?? stopped}
          </Note>
        </div>
      );
    }
    default:
      return assertNever(state);
  }
}

function Running({
  state: { progress },
  onCancel,
}: {
  readonly state: Extract<BatchState, { kind: 'running' }>;
  readonly onCancel: () => void;
}): ReactElement {
  const words = progress === null ? 'Checking what may leave…' : countOf(progress);
  return (
    <div className="batch-state">
      <ProgressBar
        className="batch-bar"
        aria-label="Reports written"
        isIndeterminate={progress === null}
        value={progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
        valueLabel={words}
      >
        {({ percentage }) => (
          <>
            <p className="batch-count">{words}</p>
            <div className="job-progress">
              <span style={{ width: `${String(percentage ?? 0)}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <p className="muted batch-now">{progress === null ? '' : progress.now}</p>
      <div>
        <Button onPress={onCancel}>Stop</Button>
      </div>
    </div>
  );
}

/** "12 of 50 reports". */
function countOf({ done, total }: { readonly done: number; readonly total: number }): string {
  return `${formatNumber(done)} of ${formatNumber(total)} reports`;
}
