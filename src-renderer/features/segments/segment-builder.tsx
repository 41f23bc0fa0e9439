import { type ReactElement, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedSegment } from '../../../shared/model/segment-look.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import type { Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { draftOf, expressionOf, whatIsMissing } from './draft-expression.ts';
import { draftKey, isRestored, setDraft, useDraft } from './draft-store.ts';
import { GroupEditor } from './group-editor.tsx';
import { LookPanel } from './look-panel.tsx';
import type { SegmentDraft } from './segment-draft.ts';
import { SegmentList } from './segment-list.tsx';
import { isChanged, namableSegments, segmentId, whyNotKept } from './segment-words.ts';
import { useKeepSegment } from './use-keep-segment.ts';
import { useSegmentCommands } from './use-segment-commands.ts';
import { useSegmentLook } from './use-segment-look.ts';

type SegmentsRoute = Extract<Route, { screen: 'segments' }>;

interface SegmentBuilderProps {
  readonly route: SegmentsRoute;
  /** The segment as it is kept; null for a new one. */
  readonly kept: ListedSegment | null;
  readonly segments: readonly ListedSegment[];
  readonly dataset: Dataset;
  readonly datasets: readonly Dataset[];
  readonly workspace: string;
}

/** A segment being built, beside those there are and the people that it picks. */
export function SegmentBuilder({
  route,
  kept,
  segments,
  dataset,
  datasets,
  workspace,
}: SegmentBuilderProps): ReactElement {
  const key = draftKey(workspace, kept?.id ?? null);
  const stored = useDraft(key);
  const draft =
    stored ??
    (kept === null ? draftOf('', '', { kind: 'everyone' }) : draftOf(kept.title, kept.people, kept.expression));
  const missing = whatIsMissing(draft.root);
  const expression = expressionOf(draft);
  const look = useSegmentLook(dataset.id, missing.size > 0 ? null : expression);
  const keeping = useKeepSegment();
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (next: SegmentDraft): void => {
    setRefusal(null);
    if (keeping.failure !== null) keeping.settle();
    setDraft(key, next);
  };
  const go = (to: Partial<Pick<SegmentsRoute, 'segment' | 'view' | 'dataset'>>): void => navigate({ ...route, ...to });
  const save = (): void => {
    const why = whyNotKept(draft, missing.size, segments, kept?.id ?? null);
    setRefusal(why);
    if (why !== null) return;
    const id =
      kept?.id ??
      segmentId(
        draft.title,
        segments.map((each) => each.id),
      );
    keeping.keep({ id, title: draft.title.trim(), people: draft.people.trim(), expression }, kept, () => {
      setDraft(key, null);
      go({ segment: id, view: null });
    });
  };
  const remove = (): void => {
    if (kept === null) return;
    keeping.remove(kept, () => {
      setDraft(key, null);
      go({ segment: null, view: null });
    });
  };
  const dirty = isChanged(draft, kept);
  const commands = useSegmentCommands({ draft, dirty, isBusy: keeping.isBusy, save, change });
  const failure = refusal ?? keeping.failure;
  return (
    <>
      <WindowTitle title={`Segments: ${kept?.title ?? 'new'}`} />
      <PageHead
        title={kept?.title ?? 'New segment'}
        facts={
          kept === null
            ? 'Say who belongs, part by part; the count beside it follows.'
            : kept.usedBy.length === 0
              ? 'Nothing uses it yet.'
              : `Used by ${formatList(kept.usedBy)}: a change here changes their figures.`
        }
        actions={
          <>
            <IconButton icon="undo" label={commands.undoTitle} onPress={commands.undo} />
            <IconButton icon="redo" label={commands.redoTitle} onPress={commands.redo} />
            {kept !== null && (
              <Button icon="plus" onPress={() => go({ segment: null, view: 'new' })}>
                New segment
              </Button>
            )}
            <Button kind="primary" shortcut="Ctrl ⏎" isDisabled={!dirty} isPending={keeping.isBusy} onPress={save}>
              Save segment
            </Button>
          </>
        }
      />
      <div className="segments">
        <SegmentList segments={segments} open={kept?.id ?? null} onOpen={(id) => go({ segment: id, view: null })} />
        <Panel label="Who belongs" className="builder" isScrollable>
          <RestoredNote what="segment" isShown={isRestored(key, stored)} />
          {failure !== null && <Note tone="danger">{failure}</Note>}
          <div className="builder-names">
            <NameField
              label="Name"
              value={draft.title}
              placeholder="Women aged 16 to 34"
              onChange={(title) => change({ ...draft, title })}
            />
            <NameField
              label="How a sentence names these people"
              value={draft.people}
              placeholder="young women"
              onChange={(people) => change({ ...draft, people })}
            />
          </div>
          <GroupEditor
            group={draft.root}
            draft={draft}
            dataset={dataset}
            segments={namableSegments(segments, kept?.id ?? null)}
            missing={missing}
            onDraft={change}
          />
          <div className="builder-foot">
            {dirty && stored !== null && (
              <Button kind="quiet" onPress={() => setDraft(key, null)}>
                {kept === null ? 'Start again' : 'Leave the changes'}
              </Button>
            )}
            {kept !== null && (
              <Button kind="quiet" onPress={remove}>
                Take this segment out of the workspace
              </Button>
            )}
          </div>
        </Panel>
        <LookPanel
          look={look}
          isUnfinished={missing.size > 0}
          dataset={dataset.id}
          datasets={datasets.map(({ id, title, unit }) => ({ id, title, detail: unit }))}
          onDataset={(id) => go({ dataset: id })}
        />
      </div>
    </>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

function NameField({ label, value, placeholder, onChange }: NameFieldProps): ReactElement {
  return (
    <TextField className="form-field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input className="text-input" placeholder={placeholder} />
    </TextField>
  );
}
