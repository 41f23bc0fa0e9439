import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { useEngine } from '../../client/queries.ts';
import { announce } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button, TriggerButton } from '../../ui/button.tsx';

/** The plan as DuckDB runs it, to read or to copy. */
export function ShowSql({ plan }: { readonly plan: JoinPlan }): ReactElement {
  return (
    <DialogTrigger>
      <TriggerButton>Show as SQL</TriggerButton>
      <Popover className="popover popover-sql" placement="bottom end" offset={6}>
        <Dialog className="method">
          <Heading slot="title">As DuckDB runs it</Heading>
          <Sql plan={plan} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Sql({ plan }: { readonly plan: JoinPlan }): ReactElement {
  const { queries } = useEngine();
  const query = useQuery(queries.joins.sql.queryOptions({ input: { plan } }));
  return (
    <Asked query={query} loading="Writing the SQL…">
      {({ sql }) => (
        <>
          <pre className="sql" tabIndex={0} role="group" aria-label="SQL">
            {sql}
          </pre>
          <div className="form-actions">
            <Button
              icon="copy"
              onPress={() => {
                void navigator.clipboard.writeText(sql).then(() => announce('The SQL is copied.'));
              }}
            >
              Copy
            </Button>
          </div>
        </>
      )}
    </Asked>
  );
}
