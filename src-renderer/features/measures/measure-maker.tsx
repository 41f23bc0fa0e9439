import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useCallback } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import type { CountableDataset, ListedMeasure, MeasureDraft } from '../../../shared/model/measure-draft.ts';
import { emptyRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { Term } from '../../ui/term.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { draftKey, isRestored, setDraft, useDraft } from './measure-draft-store.ts';
import { MeasureForm } from './measure-form.tsx';
import { MeasureList } from './measure-list.tsx';
import { MeasureLookPanel } from './measure-look-panel.tsx';
import { draftOfKept } from './measure-words.ts';
import { measuresRoute, newMeasureRoute } from './measures-route.ts';
import type { MeasuresRoute } from './measures-route.ts';
import { useKeepMeasure } from './use-keep-measure.ts';
import { useMeasureCommands, useMeasureDoors } from './use-measure-commands.ts';
import { useMeasureLook } from './use-measure-look.ts';

interface MeasureMakerProps {
  readonly route: MeasuresRoute;
  /** The measure as it is kept; null for a new one. */
  readonly kept: ListedMeasure | null;
  readonly measures: readonly ListedMeasure[];
  readonly datasets: readonly CountableDataset[];
  /** The records that are counted; null where there are none. */
  readonly dataset: string | null;
  readonly workspace: string;
}

/** A measure being made or changed, beside those there are and what it counts. */
export function MeasureMaker({ route, kept, measures, datasets, dataset, workspace }: MeasureMakerProps): ReactElement {
  const { queries } = useEngine();
  const suggestion = useQuery(
    queries.measures.suggest.queryOptions({ input: dataset === null ? skipToken : { dataset } }),
  );
  const segments = useQuery(queries.segments.list.queryOptions());
  const key = draftKey(workspace, kept === null ? { dataset } : { measure: kept.measure.id });
  const changed = useDraft(key);
  const proposed = kept === null ? (suggestion.data?.draft ?? null) : draftOfKept(kept);
  const draft = changed ?? proposed;
  // What is proposed may name what was just taken back, until it is proposed anew.
  const look = useMeasureLook(suggestion.isFetching ? null : draft);
  const keeping = useKeepMeasure();
  const { keep } = keeping;
  const isNew = kept === null;
  const isDirty = isNew || changed !== null;
  const save = useCallback((): void => {
    if (draft === null) return;
    keep(draft, () => {
      setDraft(key, null);
      navigate({ ...measuresRoute, measure: draft.measure.id });
    });
  }, [draft, keep, key]);
  const refusal = keeping.isBusy
    ? 'It is being kept.'
    : draft === null
      ? 'There is nothing to keep yet.'
      : isDirty
        ? null
        : 'Nothing was changed yet.';
  useMeasureCommands({ refusal, save });
  useMeasureDoors(null);
  const records = datasets.find((each) => each.dataset === dataset);
  const change = (next: MeasureDraft): void => {
    if (keeping.failure !== null) keeping.settle();
    setDraft(key, next);
  };
  return (
    <>
      <WindowTitle title={`Measures: ${kept?.measure.title ?? 'new'}`} />
      <PageHead
        title={kept?.measure.title ?? 'New measure'}
        facts={factsOf(kept)}
        actions={
          <>
            {!isNew && (
              <Button icon="plus" onPress={() => navigate(newMeasureRoute(null))}>
                New measure
              </Button>
            )}
            {isDirty ? (
              <Button
                kind="primary"
                icon="tick"
                shortcut="Ctrl ⏎"
                isDisabled={draft === null || look.data?.isUsable === false}
                isPending={keeping.isBusy}
                onPress={save}
              >
                Keep measure
              </Button>
            ) : (
              <Button
                kind="primary"
                icon="explore"
                onPress={() =>
                  navigate({ screen: 'explore', measure: kept.measure.id, strand: null, area: null, category: null })
                }
              >
                Explore it
              </Button>
            )}
          </>
        }
      />
      <div className="segments measures">
        <MeasureList
          measures={measures}
          open={kept?.measure.id ?? null}
          onOpen={(id) => navigate({ ...measuresRoute, measure: id })}
        />
        <Panel label={isNew ? 'New measure' : 'This measure'} className="builder" isScrollable>
          <RestoredNote what="measure" isShown={isRestored(key, changed)} />
          {keeping.failure !== null && <Note tone="danger">{keeping.failure}</Note>}
          {dataset === null ? (
            <NoRecords />
          ) : (
            <>
              <Chooser
                label="Records"
                chosen={dataset}
                choices={(isNew ? datasets : datasets.filter((each) => each.dataset === dataset)).map((each) => ({
                  id: each.dataset,
                  title: each.title,
                  ...(each.hindrance === null ? {} : { detail: 'can’t be counted as it is' }),
                }))}
                onChoose={(id) => navigate({ ...route, dataset: id })}
              />
              <Asked query={suggestion} loading={`Looking how ${records?.title ?? 'the records'} could be counted…`}>
                {(found) => (
                  <>
                    {found.hindrances.map((says) => (
                      <Note key={says} tone="warn">
                        {says}
                      </Note>
                    ))}
                    {found.hindrances.length > 0 && <WaysOn dataset={dataset} />}
                    {draft !== null && (
                      <MeasureForm draft={draft} suggestion={found} segments={segments.data ?? []} onChange={change} />
                    )}
                  </>
                )}
              </Asked>
            </>
          )}
          <div className="builder-foot">
            {changed !== null && (
              <Button kind="quiet" onPress={() => setDraft(key, null)}>
                {isNew ? 'Start again' : 'Leave the changes'}
              </Button>
            )}
            {kept !== null && (
              <Button
                kind="quiet"
                onPress={() =>
                  keeping.remove(kept, () => {
                    setDraft(key, null);
                    navigate(measuresRoute);
                  })
                }
              >
                Take this measure out of the workspace
              </Button>
            )}
          </div>
        </Panel>
        <MeasureLookPanel look={look} isReady={draft !== null} />
      </div>
    </>
  );
}

function factsOf(kept: ListedMeasure | null): ReactNode {
  if (kept === null) {
    return (
      <>
        Strand proposes a <Term id="measure">measure</Term> from what your records hold; change what does not fit, then
        keep it.
      </>
    );
  }
  if (kept.usedBy.length === 0) return `Counts ${kept.datasetTitle}. No profile shows it yet.`;
  return `Counts ${kept.datasetTitle}. Shown by ${formatList(kept.usedBy)}: a change here changes their figures.`;
}

function NoRecords(): ReactElement {
  return (
    <>
      <p>
        A measure counts records against the people they come from. There are no records yet: add a partner’s extract,
        one row a person or an event.
      </p>
      <div>
        <Button icon="plus" onPress={() => navigate(emptyRoute('import'))}>
          Add data
        </Button>
      </div>
    </>
  );
}

function WaysOn({ dataset }: { readonly dataset: string }): ReactElement {
  return (
    <div className="measure-ways-on">
      <Button icon="plus" onPress={() => navigate(emptyRoute('import'))}>
        Add data
      </Button>
      <Button icon="library" onPress={() => navigate({ screen: 'library', dataset, column: null })}>
        Look at the records
      </Button>
      <Button icon="areas" onPress={() => navigate({ screen: 'areas', view: 'in-use', area: null, place: null })}>
        Areas in use
      </Button>
    </div>
  );
}
