import type { ReactElement } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { describePolicy } from '../ui/describe-policy.ts';
import { Icon } from '../ui/icon.tsx';
import { formatRoute } from './route.ts';

/** Where the data is, the policy in force, and whether the data describes anybody. */
export function StatusBar({ workspace }: { readonly workspace: WorkspaceSummary | null }): ReactElement {
  return (
    <footer className="status-bar">
      <span>
        <Icon name="lock" size={12} />
        {workspace === null
          ? 'Works offline. No account.'
          : 'Offline: nothing leaves this computer except what you export'}
      </span>
      {workspace !== null && (
        <a className="status-policy" href={formatRoute({ screen: 'releases', release: null, view: 'policy' })}>
          Disclosure policy: {describePolicy(workspace.policy)}
        </a>
      )}
      <span className="spring" />
      {workspace?.synthetic === true && <span>Synthetic data</span>}
    </footer>
  );
}
