import './batch.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { formatRoute } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import { useAppState } from '../../state/app-store.ts';
import { cancelJob } from '../../state/run-job.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { useLedgerMoved } from '../releases/use-ledger-moved.ts';
import { BatchAreas } from './batch-areas.tsx';
import { BatchCheck } from './batch-check.tsx';
import { BatchForm } from './batch-form.tsx';
import { type BatchPlan, firstPlan, plannedAreas } from './batch-plan.ts';
import { BatchProgress } from './batch-progress.tsx';
import { batchKey, keepPlan, tellBatch, useBatchPlan, useBatchState } from './batch-store.ts';
import { EditionDateNote } from './edition-date-note.tsx';
import type { Recipe } from './report-choice.ts';
import { runBatch } from './run-batch.ts';
import { useBatchCommands } from './use-batch-commands.ts';

/** A profile's reports on several areas at once: which, as what, where to, and how far they have come. */
export function BatchScreen({ recipe }: { readonly recipe: Recipe }): ReactElement {
  const { client, queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const format = useAppState((state) => state.settings.reportFormat);
  const ledgerMoved = useLedgerMoved();
  const key = batchKey(workspace.data?.path ?? '', recipe.id);
  const plan = useBatchPlan(key) ?? firstPlan(recipe.id, format);
  const state = useBatchState(key);
  const areas = plannedAreas(plan, recipe.areas);
  const count = areas.length * plan.formats.length;
  const isRunning = state?.kind === 'running';
  const refusal = isRunning
    ? 'The reports are being written now.'
    : count === 0
      ? 'Choose an area and a format first.'
      : plan.folder.trim() === ''
        ? 'Say which folder the reports go to.'
        : null;
  const change = (next: Partial<BatchPlan>): void => {
    if (state !== null) tellBatch(key, null);
    keepPlan(key, { ...plan, ...next });
  };
  const write = (): void => void runBatch({ key, client, recipe, plan, ledgerMoved });
  useBatchCommands(count, refusal, write);
  return (
    <>
      <WindowTitle title={`Several areas: ${recipe.title}`} />
      <PageHead
        title={`${recipe.title}: several areas`}
        facts={
          <>
            <a href={formatRoute({ screen: 'profiles', profile: recipe.id, area: null, section: null })}>The profile</a>
            {' · '}
            <a href={formatRoute({ screen: 'profiles', profile: null, area: null, section: null })}>All profiles</a>
            {` · ${countedNoun(areas.length, 'area')} in ${countedNoun(plan.formats.length, 'format')}`}
          </>
        }
        actions={
          <Button
            kind="primary"
            icon="download"
            shortcut="Ctrl Enter"
            isPending={isRunning}
            isDisabled={refusal !== null && !isRunning}
            onPress={write}
          >
            {`${plan.isUnfinished && !isRunning ? 'Go on with' : 'Write'} ${countedNoun(count, 'report')}`}
          </Button>
        }
      />
      <div className="batch">
        <Panel label="Areas" className="batch-areas">
          <BatchAreas areas={recipe.areas} plan={plan} isDisabled={isRunning} onChange={change} />
        </Panel>
        <Panel label="How they are written" className="batch-way" isScrollable>
          <div className="panel-head">
            <h2>How they are written</h2>
          </div>
          <BatchForm plan={plan} isDisabled={isRunning} onChange={change} />
        </Panel>
        <Panel label="Reports" className="batch-reports" isScrollable>
          <div className="panel-head">
            <h2>{state === null ? 'Before they leave' : 'The reports'}</h2>
          </div>
          <BatchProgress
            recipe={recipe}
            state={state}
            plan={plan}
            onCancel={() => {
              if (state?.kind === 'running' && state.job !== null) cancelJob(state.job);
            }}
            onWrite={write}
          />
          {state === null && <EditionDateNote recipe={recipe} />}
          {state === null && <BatchCheck recipe={recipe} areas={areas} />}
        </Panel>
      </div>
    </>
  );
}
