import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Note } from '../../ui/note.tsx';
import { JoinDesk } from './join-desk.tsx';
import { openJoin } from './join-routes.ts';

/** A join of the workspace, changed as a draft beside what is kept. */
export function ChangedJoin({ join }: { readonly join: string | null }): ReactElement {
  const { queries } = useEngine();
  const joins = useQuery(queries.joins.list.queryOptions());
  const plan = joins.data?.find((report) => report.plan.id === join)?.plan;
  const sides = { left: plan?.left.dataset ?? '', right: plan?.right.dataset ?? '' };
  const suggestions = useQuery(
    queries.joins.suggest.queryOptions({ input: sides, enabled: plan !== undefined && sides.left !== sides.right }),
  );
  return (
    <Asked query={joins} loading="Matching keys…">
      {() =>
        plan === undefined ? (
          <Note tone="warn">There is no such join in this workspace any more. Choose one in the list of joins.</Note>
        ) : (
          <JoinDesk
            title={plan.title}
            sides={sides}
            kept={plan}
            choosers={null}
            suggestions={suggestions}
            onLeave={() => openJoin(plan.id)}
          />
        )
      }
    </Asked>
  );
}
