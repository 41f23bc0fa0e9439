import './start.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { WorkspaceSummary } from '../../../shared/model/workspace.ts';
import { lastPlace } from '../../app/last-place.ts';
import { emptyRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Term } from '../../ui/term.tsx';
import { filesLeft } from '../import/import-session.ts';
import { useImportSession } from '../import/session-store.ts';
import { EntryPoints } from './entry-points.tsx';
import { OpenByPath } from './open-by-path.tsx';
import { RecentWorkspaces } from './recent-workspaces.tsx';
import { useEnterWorkspace } from './use-enter-workspace.ts';
import { WorkspacePicture } from './workspace-picture.tsx';

/** Who lives here: the way in to a workspace, and each user's first step. */
export function StartScreen({ current }: { readonly current: WorkspaceSummary | null }): ReactElement {
  const { queries } = useEngine();
  const enter = useEnterWorkspace();
  const waiting = filesLeft(useImportSession(), '');
  const recent = useQuery(queries.workspace.recent.queryOptions());
  const open = useMutation(queries.workspace.open.mutationOptions());
  const openAt = async (path: string, route: Route): Promise<void> => {
    if (path === current?.path) navigate(route);
    else enter(await open.mutateAsync({ path }), route);
  };
  const start = (path: string, route: Route = emptyRoute('library')): void => {
    openAt(path, route).catch(() => undefined);
  };
  const last = current === null ? lastPlace() : null;
  return (
    <div className="start">
      <section className="start-main" aria-label="Start" data-pane tabIndex={-1}>
        <h1>Who lives here, who is served, and who is missed</h1>
        <p className="start-lead">
          Open a workspace, or start with the sample borough. Everything stays on this computer until you export it.
        </p>
        <Asked query={recent} loading="Reading your recent workspaces…">
          {(workspaces) => {
            const sample = workspaces.find((workspace) => workspace.sample);
            const usual = current?.path ?? workspaces[0]?.path ?? null;
            return (
              <>
                <div className="start-actions">
                  {last !== null && (
                    <Button
                      kind="primary"
                      icon="folder"
                      isPending={open.isPending && open.variables.path === last.path}
                      onPress={() => start(last.path, last.route)}
                    >{`Go on with ${last.title}, ${last.room}`}</Button>
                  )}
                  {current !== null && (
                    <Button
                      kind="primary"
                      icon="folder"
                      onPress={() => start(current.path)}
                    >{`Go on with ${current.title}`}</Button>
                  )}
                  {sample !== undefined && sample.path !== current?.path && (
                    <Button
                      kind={current === null && last === null ? 'primary' : 'secondary'}
                      icon="sample"
                      isPending={open.isPending && open.variables.path === sample.path}
                      onPress={() => start(sample.path)}
                    >
                      Try the sample borough
                    </Button>
                  )}
                  <Button icon="plus" onPress={() => dispatch({ kind: 'dialog-opened', dialog: 'new-workspace' })}>
                    New workspace…
                  </Button>
                </div>
                {current === null && waiting.length > 0 && (
                  <Note tone="info">
                    {waiting.length === 1
                      ? `${waiting[0]?.name ?? 'A file'} waits to be read. `
                      : `${String(waiting.length)} files wait to be read. `}
                    Make a workspace for what you add, or open one.
                  </Note>
                )}
                {open.isError && <Note tone="danger">{failureText(open.error)}</Note>}
                <RecentWorkspaces
                  workspaces={workspaces}
                  current={current?.path ?? null}
                  opening={open.isPending ? open.variables.path : null}
                  onOpen={start}
                />
                <OpenByPath isOpening={open.isPending} onOpen={start} />
                <EntryPoints onStart={usual === null ? null : (route) => start(usual, route)} />
              </>
            );
          }}
        </Asked>
      </section>
      <aside className="start-side" aria-label="Selected workspace" data-pane tabIndex={-1}>
        {current === null ? (
          <NothingOpen />
        ) : (
          <WorkspacePicture workspace={current} onOpen={() => start(current.path)} />
        )}
      </aside>
    </div>
  );
}

function NothingOpen(): ReactElement {
  return (
    <div className="nothing-open">
      <h2>No workspace is open</h2>
      <p className="muted">
        A <Term id="workspace">workspace</Term> is a folder: partners’ extracts stay where they are, and Strand keeps
        beside them how they are read, joined and protected.
      </p>
      <ol>
        <li>
          <b>Read</b> the <Term id="dataset">extracts</Term> that partners sent, and see what was left out.
        </li>
        <li>
          <b>Join</b> it to the people who live in each ward.
        </li>
        <li>
          <b>Compare</b> groups with <Term id="interval">intervals</Term>, never by eye.
        </li>
        <li>
          <b>Export</b> a profile that gives nobody away.
        </li>
      </ol>
    </div>
  );
}
