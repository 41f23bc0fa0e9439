import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { emptyRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { JoinDesk } from './join-desk.tsx';
import { openJoin } from './join-routes.ts';
import { SideChoosers } from './side-choosers.tsx';
import { useTables } from './use-tables.ts';

interface NewJoinProps {
  readonly left: string | null;
  readonly right: string | null;
}

/** A join between two tables: they are chosen, Strand suggests how, and nothing is kept before it is committed. */
export function NewJoin({ left, right }: NewJoinProps): ReactElement {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  return (
    <Asked query={datasets} loading="Reading the list of datasets…">
      {(list) => {
        if (list.length < 2) return <TooFew />;
        const chosen = left !== null && right !== null && left !== right ? { left, right } : null;
        return <ChosenSides key={`${left ?? ''} ${right ?? ''}`} left={left} right={right} chosen={chosen} />;
      }}
    </Asked>
  );
}

interface ChosenSidesProps extends NewJoinProps {
  readonly chosen: { readonly left: string; readonly right: string } | null;
}

function ChosenSides({ left, right, chosen }: ChosenSidesProps): ReactElement {
  const { queries } = useEngine();
  const tables = useTables();
  const suggestions = useQuery(queries.joins.suggest.queryOptions({ input: chosen ?? skipToken }));
  const sides = <SideChoosers tables={tables} left={left} right={right} />;
  if (chosen === null) {
    return (
      <>
        <WindowTitle title="New join" />
        <PageHead
          title="New join"
          facts="Choose two datasets · nothing is written until you commit"
          actions={<Button onPress={() => openJoin(null)}>Cancel</Button>}
        />
        {sides}
        <Panel label="How it goes" className="join-begin">
          <h2>Choose two datasets</h2>
          <p className="small">
            On the left the one to be placed or enriched: its rows are what you count. On the right what they are set
            beside: residents of each ward, a list of areas, another register.
          </p>
          <ol className="join-steps small">
            <li>Strand looks for columns that mean the same, and lists the ways to join with the evidence for each.</li>
            <li>You see how well each fits: what matches, what does not, and whose records are missed.</li>
            <li>What would repeat people or mistake one area for another is said before anything is kept.</li>
          </ol>
        </Panel>
      </>
    );
  }
  return (
    <JoinDesk
      title={`${tables.titleOf(chosen.left)} to ${tables.titleOf(chosen.right)}`}
      sides={chosen}
      kept={null}
      choosers={sides}
      suggestions={suggestions}
      onLeave={() => openJoin(null)}
    />
  );
}

function TooFew(): ReactElement {
  return (
    <>
      <WindowTitle title="New join" />
      <PageHead
        title="A join needs two datasets"
        facts="Add what partners sent first: a file, or a folder of them."
        actions={
          <Button kind="primary" icon="plus" onPress={() => navigate(emptyRoute('import'))}>
            Add data
          </Button>
        }
      />
      <p className="empty">No joins yet. Choose two datasets.</p>
    </>
  );
}
