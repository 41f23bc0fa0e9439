import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { JoinSuggestions } from '../../../shared/model/match-report.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { DeskHead } from './desk-head.tsx';
import { JoinFit } from './join-fit.tsx';
import { draftOf, planInForce } from './join-session.ts';
import { isRestored, tellJoin, useJoinSession } from './join-store.ts';
import { emptyPlan, freeId } from './plan-changes.ts';
import { PlanEditor } from './plan-editor.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useJoinCommands } from './use-join-commands.ts';
import { useKeepJoin } from './use-keep-join.ts';
import { useMatch } from './use-match.ts';
import { useTables } from './use-tables.ts';
import { whyNotKept } from './warning-words.ts';

interface JoinDeskProps {
  readonly title: string;
  readonly sides: { readonly left: string; readonly right: string };
  /** The plan as it is kept, where a join of the workspace is changed. */
  readonly kept: JoinPlan | null;
  readonly choosers: ReactNode;
  readonly suggestions: UseQueryResult<JoinSuggestions>;
  readonly onLeave: () => void;
}

/** Where a join is made or changed: how it could be done on one side, how it fits on the other. */
export function JoinDesk({ title, sides, kept, choosers, suggestions, onLeave }: JoinDeskProps): ReactElement {
  const { queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const joins = useQuery(queries.joins.list.queryOptions());
  const tables = useTables();
  const keeping = useKeepJoin();
  const [isEditing, setIsEditing] = useState(kept !== null);
  const name = `${workspace.data?.path ?? ''} ${kept === null ? `${sides.left} ${sides.right}` : kept.id}`;
  const draft = draftOf(useJoinSession(), name);
  const taken = (joins.data ?? []).map(({ plan }) => plan.id);
  const ownId = (plan: JoinPlan): JoinPlan =>
    kept === null ? { ...plan, id: freeId(plan.id, taken) } : { ...plan, id: kept.id, title: kept.title };
  const best = suggestions.data?.suggested[0]?.plan;
  const plan = planInForce(draft) ?? kept ?? (best === undefined ? null : ownId(best));
  const match = useMatch(plan);
  const change = (label: string, next: JoinPlan): void => {
    tellJoin({ kind: 'plan-changed', draft: name, label, plan: next });
    announce(label);
  };
  const editFrom = (): void => {
    const [left, right] = [tables.of(sides.left), tables.of(sides.right)];
    if (plan === null && left !== undefined && right !== undefined)
      change('Columns chosen by you', emptyPlan(left, right, taken));
    setIsEditing(true);
  };
  const refusal = keeping.isBusy
    ? 'It is being joined.'
    : plan === null
      ? 'Choose how the two are joined first.'
      : match.error !== null
        ? 'Settle first what stands in its way.'
        : match.isStale
          ? 'It is being matched again.'
          : match.report === undefined
            ? null
            : whyNotKept(match.report);
  const commit = (): void => {
    if (plan !== null && refusal === null) keeping.commit(plan, name);
  };
  const commitTitle = kept === null ? 'Commit join' : 'Commit change';
  useJoinCommands({ name, draft, commitTitle, refusal, commit });
  const closest = suggestions.data?.suggested.find(
    ({ plan: { on } }) => JSON.stringify(on) !== JSON.stringify(plan?.on),
  );
  return (
    <>
      <WindowTitle title={`Join: ${title}`} />
      <DeskHead
        title={plan?.title ?? title}
        facts={`${tables.titleOf(plan?.left.dataset ?? sides.left)} with ${tables.titleOf(plan?.right.dataset ?? sides.right)}`}
        name={name}
        draft={draft}
        plan={plan}
        refusal={refusal}
        commitTitle={commitTitle}
        isBusy={keeping.isBusy}
        onCommit={commit}
        onLeave={onLeave}
      />
      {choosers}
      {isRestored(name, draft) && (
        <div className="join-notes">
          <RestoredNote what="join" isShown />
        </div>
      )}
      {keeping.failure !== null && (
        <div className="join-notes">
          <Note tone="danger">{keeping.failure}</Note>
        </div>
      )}
      <div className={isEditing ? 'joins joins-editing' : 'joins'} aria-busy={match.isMatching}>
        {isEditing && plan !== null ? (
          <PlanEditor
            plan={plan}
            tables={tables}
            suggestionCount={suggestions.data?.suggested.length ?? 0}
            onPlan={change}
            onBack={() => setIsEditing(false)}
          />
        ) : (
          <SuggestionList
            suggestions={suggestions}
            plan={plan}
            onChoose={({ says, plan: next }) => change(`Join by ${says}`, ownId(next))}
            onEdit={editFrom}
          />
        )}
        {match.error !== null && (
          <div className="join-failed">
            <Note tone="danger" action={<Button onPress={match.retry}>Try again</Button>}>
              {failureText(match.error)}
            </Note>
          </div>
        )}
        {match.report !== undefined && match.error === null && (
          <JoinFit
            report={match.report}
            isStale={match.isStale}
            onPlan={(label, next) => change(label, next.id === plan?.id ? next : ownId(next))}
            closest={closest}
          />
        )}
        {match.report === undefined && match.error === null && (
          <Panel label="How it fits" className="join-fit join-waiting">
            {plan === null ? (
              <p className="empty">{suggestions.isFetching ? '' : 'Choose columns yourself, or two other tables.'}</p>
            ) : (
              <LoadingBar text="Matching keys…" />
            )}
          </Panel>
        )}
        {match.isMatching && match.isStale && match.report !== undefined && (
          <div className="join-matching">
            <LoadingBar text="Matching keys…" />
            <Button onPress={match.stop}>Stop</Button>
          </div>
        )}
      </div>
    </>
  );
}
