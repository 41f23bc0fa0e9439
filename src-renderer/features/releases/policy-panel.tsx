import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OfficersField } from './officers-field.tsx';
import { OwnPolicy } from './own-policy.tsx';
import { draftConflict } from './policy-draft.ts';
import { PresetList } from './preset-list.tsx';
import { usePutPolicy } from './use-put-policy.ts';
import type { ReleasesRoute } from './use-releases.ts';

/** The policy in force, those of known bodies, and rules of the officer's own. */
export function PolicyPanel({ route }: { readonly route: ReleasesRoute }): ReactElement {
  const { queries } = useEngine();
  const policies = useQuery(queries.releases.policies.queryOptions());
  return (
    <Panel label="Disclosure policy" className="policy">
      <Asked query={policies} loading="Reading the policies…">
        {({ inForce, presets }) => (
          <PolicyForm key={JSON.stringify(inForce)} route={route} inForce={inForce} presets={presets} />
        )}
      </Asked>
    </Panel>
  );
}

interface PolicyFormProps {
  readonly route: ReleasesRoute;
  readonly inForce: Policy;
  readonly presets: readonly Policy[];
}

function PolicyForm({ route, inForce, presets }: PolicyFormProps): ReactElement {
  const [draft, setDraft] = useState(inForce);
  const { put, isPutting, failure } = usePutPolicy();
  const isChanged = JSON.stringify(draft) !== JSON.stringify(inForce);
  const conflict = draftConflict(draft);
  const close = (): void => navigate({ ...route, view: null });
  return (
    <>
      <div className="policy-head">
        <h2>Disclosure policy</h2>
        <p className="small muted">
          In force: <b>{inForce.title}</b>
        </p>
      </div>
      <div className="policy-body" tabIndex={0} role="region" aria-label="Policies to choose from">
        <PresetList
          presets={presets}
          draft={draft}
          inForce={inForce}
          onChoose={(preset) => setDraft({ ...preset, mayOverride: draft.mayOverride })}
          own={<OwnPolicy policy={draft} onChange={setDraft} />}
        />
        <OfficersField policy={draft} onChange={setDraft} />
      </div>
      <div className="policy-foot">
        <p className="tiny muted">
          A policy holds for what leaves from now on. What has left stays as it left, and every check goes on counting
          it.
        </p>
        {conflict !== null && <Note tone="warn">{conflict}</Note>}
        {failure !== null && <Note tone="danger">{failure}</Note>}
        <div className="form-actions">
          <Button onPress={close}>{isChanged ? 'Leave it as it is' : 'Close'}</Button>
          <Button
            kind="primary"
            isPending={isPutting}
            isDisabled={!isChanged || conflict !== null}
            onPress={() => put(draft, inForce)}
          >
            Put in force
          </Button>
        </div>
      </div>
    </>
  );
}
