import type { ReactElement } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Button } from '../../ui/button.tsx';
import { Chooser, CompactChooser } from '../../ui/chooser.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedSegment } from '../../../shared/model/segment-look.ts';
import { newPart, subjectOf, subjectsOf, verbOf, verbsOf, withVerb } from './part-choices.ts';
import { PartEditor } from './part-editor.tsx';
import { addGroup, addPart, changePart, dropNode, matchGroup } from './segment-draft.ts';
import type { DraftGroup, DraftPart, SegmentDraft } from './segment-draft.ts';

export interface BuilderProps {
  readonly draft: SegmentDraft;
  readonly dataset: Dataset;
  /** The segments that a part may name. */
  readonly segments: readonly ListedSegment[];
  /** What each unfinished part lacks, by its id. */
  readonly missing: ReadonlyMap<number, string>;
  readonly onDraft: (draft: SegmentDraft) => void;
}

const matches = [
  { id: 'all', title: 'all of these' },
  { id: 'any', title: 'any of these' },
  { id: 'none', title: 'none of these' },
] as const;

const joiners = { all: 'and', any: 'or', none: 'nor' } as const;

/** Parts that belong together, and the ways to add more; a group may hold groups. */
export function GroupEditor({ group, ...builder }: BuilderProps & { readonly group: DraftGroup }): ReactElement {
  const { draft, dataset, segments, missing, onDraft } = builder;
  const isRoot = group.id === draft.root.id;
  const subjects = subjectsOf(dataset, segments.length > 0);
  const [first] = subjects;
  const lacks = missing.get(group.id);
  return (
    <div
      className={isRoot ? 'parts' : 'parts parts-nested'}
      role="group"
      aria-label={isRoot ? 'Who belongs' : 'A group of parts'}
    >
      <div className="parts-head">
        <span>{isRoot ? 'People who match' : 'who match'}</span>
        <CompactChooser
          label={isRoot ? 'How the parts go together' : 'How the parts of the group go together'}
          chosen={group.match}
          choices={matches}
          onChoose={(id) => {
            const match = matches.find((each) => each.id === id);
            if (match !== undefined) onDraft(matchGroup(draft, group.id, match.id));
          }}
        />
        <span className="spring" />
        {!isRoot && (
          <IconButton icon="close" label="Take the group out" onPress={() => onDraft(dropNode(draft, group.id))} />
        )}
      </div>
      {group.nodes.length === 0 && isRoot && (
        <p className="parts-empty small muted">Everyone, until a part is added.</p>
      )}
      {group.nodes.length > 0 && (
        <ol className="parts-list">
          {group.nodes.map((node, index) => (
            <li key={node.id} className="parts-item">
              {index > 0 && <span className="parts-joiner">{joiners[group.match]}</span>}
              {node.kind === 'group' ? <GroupEditor {...builder} group={node} /> : <Part {...builder} node={node} />}
            </li>
          ))}
        </ol>
      )}
      {lacks !== undefined && <Lacks text={lacks} />}
      <div className="parts-foot">
        <Button
          icon="plus"
          isDisabled={first === undefined}
          onPress={() => {
            if (first !== undefined) onDraft(addPart(draft, group.id, newPart(first.id, dataset)));
          }}
        >
          Add a part
        </Button>
        <Button kind="quiet" onPress={() => onDraft(addGroup(draft, group.id))}>
          Add a group
        </Button>
      </div>
    </div>
  );
}

function Part({
  node,
  draft,
  dataset,
  segments,
  missing,
  onDraft,
}: BuilderProps & { readonly node: DraftPart }): ReactElement {
  const { part } = node;
  const subject = subjectOf(part);
  const subjects = subjectsOf(dataset, segments.length > 0);
  const known = subjects.some(({ id }) => id === subject);
  const lacks = missing.get(node.id);
  return (
    <div className="part">
      <div className="part-asks">
        <Chooser
          label="What"
          chosen={subject}
          choices={
            known
              ? subjects
              : [...subjects, { id: subject, title: subject.replace(/^\w+ /, ''), detail: 'not held here' }]
          }
          onChoose={(id) => onDraft(changePart(draft, node.id, { part: newPart(id, dataset), isNot: false }))}
        />
        {part.kind !== 'everyone' && (
          <Chooser
            label="How"
            chosen={verbOf(node)}
            choices={verbsOf(part)}
            onChoose={(verb) => onDraft(changePart(draft, node.id, withVerb(node, verb)))}
          />
        )}
        <div className="part-what">
          <PartEditor
            part={part}
            dataset={dataset.id}
            segments={segments}
            onChange={(next) => onDraft(changePart(draft, node.id, { part: next }))}
          />
        </div>
        <IconButton icon="close" label="Take the part out" onPress={() => onDraft(dropNode(draft, node.id))} />
      </div>
      {lacks !== undefined && <Lacks text={lacks} />}
    </div>
  );
}

function Lacks({ text }: { readonly text: string }): ReactElement {
  return (
    <p className="part-lacks">
      <Icon name="info" size={14} />
      {text}
    </p>
  );
}
