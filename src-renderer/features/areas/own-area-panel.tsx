import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { AreaDraft, CustomArea } from '../../../shared/model/custom-area.ts';
import { navigate } from '../../app/use-route.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { changeArea } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { setEdit } from './edit-store.ts';
import { coveredWords } from './place-words.ts';
import { groupAreas, type SmallArea } from './small-areas.ts';
import { describeStep } from './step-words.ts';
import { stepNames } from './step-names.ts';
import { useRemoveArea } from './use-remove-area.ts';

interface OwnAreaPanelProps {
  readonly area: CustomArea;
  readonly draft: UseQueryResult<AreaDraft>;
  readonly known: AreasKnown;
  readonly route: AreasRoute;
}

/** An area of the officer's own: what it is made of, how it came about, and what can be done with it. */
export function OwnAreaPanel({ area, draft, known, route }: OwnAreaPanelProps): ReactElement {
  const { remove, isRemoving, failure } = useRemoveArea();
  return (
    <Panel label={area.name} className="place-panel" isScrollable>
      <div className="place-words">
        <h2>{area.name}</h2>
        <p className="small muted">Made of whole {severalAreas(area.geography)}.</p>
      </div>
      <div className="place-actions">
        <Button
          onPress={() => {
            setEdit(known.workspace.path, changeArea(area));
            navigate({ ...route, place: null });
          }}
        >
          Change
        </Button>
        <Button isPending={isRemoving} onPress={() => remove(area)}>
          Remove
        </Button>
      </div>
      {failure !== null && <Note tone="danger">{failure}</Note>}
      <section className="place-part">
        <h3>How it was made</h3>
        <ol className="made-steps small">
          {area.steps.map((step, index) => (
            <li key={`${String(index)} ${step.does}`}>
              {describeStep(
                step,
                area.geography,
                (code) => stepNames(known, draft.data?.members ?? []).get(code) ?? code,
              )}
            </li>
          ))}
        </ol>
      </section>
      <Asked query={draft} loading="Reading its areas…">
        {({ members }) => (
          <>
            {hasMoved(area, members) && (
              <Note tone="warn">
                The boundaries or lookups have changed since it was saved: the same steps now lead to other areas. The
                saved ones count until you change and save it again.
              </Note>
            )}
            <MembersTable area={area} members={members} />
          </>
        )}
      </Asked>
    </Panel>
  );
}

function hasMoved(area: CustomArea, members: readonly SmallArea[]): boolean {
  const now = new Set(members.map(({ code }) => code));
  return now.size !== area.members.length || area.members.some((code) => !now.has(code));
}

function MembersTable({
  area,
  members,
}: {
  readonly area: CustomArea;
  readonly members: readonly SmallArea[];
}): ReactElement {
  const hasShares = members.some(({ covered }) => covered < 0.999);
  return (
    <table className="plain-table members">
      <caption className="only-read">Areas in {area.name}</caption>
      <thead>
        <tr>
          <th scope="col">{startSentence(areaWords[area.geography.kind][0])}</th>
          {hasShares && (
            <th scope="col" className="number">
              Inside
            </th>
          )}
          <th scope="col" className="number">
            Residents
          </th>
        </tr>
      </thead>
      {groupAreas(members).map(({ title, areas }) => (
        <tbody key={title}>
          {title !== '' && (
            <tr className="members-group">
              <th scope="rowgroup" colSpan={hasShares ? 3 : 2}>
                {title}
              </th>
            </tr>
          )}
          {areas.map(({ code, name, residents, covered }) => (
            <tr key={code}>
              <th scope="row">
                {name} <span className="code muted">{code}</span>
              </th>
              {hasShares && <td className="number">{covered < 0.999 ? coveredWords(covered) : 'all'}</td>}
              <td className="number">{residents === null ? 'not held' : formatNumber(residents)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
