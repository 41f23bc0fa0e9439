import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import type { RecentWorkspace } from '../../../shared/model/workspace.ts';
import { Icon } from '../../ui/icon.tsx';
import { folderTrail } from './folder-trail.ts';
import { describeChanges, formatOpened } from './recent-words.ts';

interface RecentWorkspacesProps {
  readonly workspaces: readonly RecentWorkspace[];
  readonly current: string | null;
  readonly opening: string | null;
  readonly onOpen: (path: string) => void;
}

/** Workspaces opened before, newest first. */
export function RecentWorkspaces({ workspaces, current, opening, onOpen }: RecentWorkspacesProps): ReactElement {
  return (
    <section className="recent">
      <div className="recent-head">
        <h2>Recent</h2>
        <span className="tiny muted">or drop a folder or files anywhere on this page</span>
      </div>
      {workspaces.length === 0 ? (
        <p className="empty">No workspaces yet. Start Strand with the name of a workspace file to open one.</p>
      ) : (
        <ul>
          {workspaces.map((workspace) => (
            <li key={workspace.path}>
              <Button
                className="recent-item"
                onPress={() => onOpen(workspace.path)}
                data-current={workspace.path === current || undefined}
              >
                <span className="recent-title">{workspace.title}</span>
                <span className="recent-state">{describe(workspace, current, opening)}</span>
                <span className="recent-path">
                  {workspace.sample ? 'Comes with Strand' : folderTrail(workspace.path)}
                </span>
                <Changes workspace={workspace} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describe(workspace: RecentWorkspace, current: string | null, opening: string | null): string {
  if (workspace.path === opening) return 'Opening…';
  if (workspace.path === current) return 'Open now';
  if (workspace.opened !== undefined) return formatOpened(workspace.opened, new Date());
  return workspace.sample ? 'Sample, synthetic data' : '';
}

function Changes({ workspace }: { readonly workspace: RecentWorkspace }): ReactElement | null {
  const says = describeChanges(workspace);
  if (says === null) return null;
  return (
    <span className="recent-changes">
      <Icon name="warn" size={13} />
      {says}
    </span>
  );
}
