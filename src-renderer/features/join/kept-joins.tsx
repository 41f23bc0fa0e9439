import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { joinedName } from '../../../shared/model/join-plan.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { JoinFit } from './join-fit.tsx';
import { JoinList } from './join-list.tsx';
import { openChange, openNewJoin, openPicture } from './join-routes.ts';
import { useJoinSession } from './join-store.ts';
import { ShowSql } from './show-sql.tsx';
import { useKeepJoin } from './use-keep-join.ts';
import { useTables } from './use-tables.ts';

/** The joins of the workspace, one of them open: how it fits, and what can be done with it. */
export function KeptJoins({ join }: { readonly join: string | null }): ReactElement {
  const { queries } = useEngine();
  const joins = useQuery(queries.joins.list.queryOptions());
  const keeping = useKeepJoin();
  return (
    <Asked query={joins} loading="Matching keys…">
      {(reports) => {
        const open = reports.find(({ plan }) => plan.id === join) ?? reports[0];
        return (
          <>
            {open === undefined ? <NoJoins /> : <OpenHead report={open} keeping={keeping} />}
            <KeepNotes keeping={keeping} />
            {open !== undefined && (
              <div className="joins">
                <JoinList reports={reports} open={open.plan.id} />
                <JoinFit key={open.plan.id} report={open} isStale={false} onPlan={null} />
              </div>
            )}
          </>
        );
      }}
    </Asked>
  );
}

interface OpenHeadProps {
  readonly report: MatchReport;
  readonly keeping: ReturnType<typeof useKeepJoin>;
}

function OpenHead({ report, keeping }: OpenHeadProps): ReactElement {
  const { queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const tables = useTables();
  const { plan } = report;
  const result = joinedName(plan.id);
  return (
    <>
      <WindowTitle title={`Join: ${plan.title}`} />
      <PageHead
        title={`Join: ${plan.title}`}
        facts={`${tables.titleOf(plan.left.dataset)} with ${tables.titleOf(plan.right.dataset)}`}
        actions={
          <>
            {tables.of(result) !== undefined && (
              <Button icon="library" onPress={() => navigate({ screen: 'library', dataset: result, column: null })}>
                See its rows
              </Button>
            )}
            <Button onPress={() => openPicture(plan.id)}>Picture of all joins</Button>
            <ShowSql plan={plan} />
            <Button onPress={() => openChange(plan.id)}>Change</Button>
            <Button isPending={keeping.isBusy} onPress={() => keeping.remove(plan, workspace.data?.path ?? '')}>
              Remove
            </Button>
            <Button kind="primary" icon="plus" onPress={() => openNewJoin()}>
              New join
            </Button>
          </>
        }
      />
    </>
  );
}

/** A refusal in place, and the way back for a join that was just taken out. */
function KeepNotes({ keeping }: { readonly keeping: ReturnType<typeof useKeepJoin> }): ReactElement | null {
  const { queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const { removed } = useJoinSession();
  const plan = removed?.workspace === workspace.data?.path ? removed?.plan : undefined;
  if (keeping.failure === null && plan === undefined) return null;
  return (
    <div className="join-notes">
      {keeping.failure !== null && <Note tone="danger">{keeping.failure}</Note>}
      {plan !== undefined && (
        <Note
          tone="info"
          action={
            <Button icon="undo" isPending={keeping.isBusy} onPress={() => keeping.commit(plan, null)}>
              Put it back
            </Button>
          }
        >
          “{plan.title}” was taken out. Its two tables are as they were.
        </Note>
      )}
    </div>
  );
}

function NoJoins(): ReactElement {
  return (
    <>
      <WindowTitle title="Join" />
      <PageHead
        title="No joins yet"
        facts="Choose two datasets. Strand looks for columns that mean the same and says how well they fit before anything is kept."
        actions={
          <Button kind="primary" icon="plus" onPress={() => openNewJoin()}>
            New join
          </Button>
        }
      />
      <p className="empty">No joins yet. Choose two datasets.</p>
    </>
  );
}
