import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { folderTrail } from './folder-trail.ts';

interface RecentWorkspacesProps {
  readonly workspaces: readonly { readonly path: string; readonly title: string; readonly sample: boolean }[];
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
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describe(
  workspace: { readonly path: string; readonly sample: boolean },
  current: string | null,
  opening: string | null,
): string {
  if (workspace.path === opening) return 'Opening…';
  if (workspace.path === current) return 'Open now';
  return workspace.sample ? 'Sample, synthetic data' : '';
}
