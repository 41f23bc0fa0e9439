import type { ReactElement } from 'react';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { PageHead } from '../../ui/panel.tsx';
import type { JoinDraft } from './join-session.ts';
import { tellJoin } from './join-store.ts';
import { ShowSql } from './show-sql.tsx';

interface DeskHeadProps {
  readonly title: string;
  readonly facts: string;
  readonly name: string;
  readonly draft: JoinDraft;
  readonly plan: JoinPlan | null;
  /** Why the join cannot be kept now; null when it can. */
  readonly refusal: string | null;
  readonly commitTitle: string;
  readonly isBusy: boolean;
  readonly onCommit: () => void;
  readonly onLeave: () => void;
}

/** What is joined, what stands in its way, and what can be done with it. */
export function DeskHead(props: DeskHeadProps): ReactElement {
  const { title, facts, name, draft, plan, refusal, commitTitle, isBusy, onCommit, onLeave } = props;
  const undone = draft.steps[draft.done];
  const done = draft.steps[draft.done - 1];
  return (
    <PageHead
      title={`Join: ${title}`}
      facts={
        <>
          {facts} · <span id="join-state">{refusal ?? 'a preview: nothing is written until you commit'}</span>
        </>
      }
      actions={
        <>
          {draft.steps.length > 0 && (
            <>
              <IconButton
                icon="undo"
                label={done === undefined ? 'Nothing to undo' : `Undo “${done.label}”`}
                onPress={() => tellJoin({ kind: 'change-undone', draft: name })}
              />
              <IconButton
                icon="redo"
                label={undone === undefined ? 'Nothing to redo' : `Redo “${undone.label}”`}
                onPress={() => tellJoin({ kind: 'change-redone', draft: name })}
              />
            </>
          )}
          <Button onPress={onLeave}>Cancel</Button>
          {plan !== null && <ShowSql plan={plan} />}
          <Button
            kind="primary"
            icon="tick"
            shortcut="Ctrl ⏎"
            describedBy="join-state"
            isPending={isBusy}
            isDisabled={refusal !== null && !isBusy}
            onPress={onCommit}
          >
            {commitTitle}
          </Button>
        </>
      }
    />
  );
}
