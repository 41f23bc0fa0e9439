import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';

import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { openJoin } from './join-routes.ts';
import { tellJoin } from './join-store.ts';

export interface KeepJoin {
  readonly isBusy: boolean;
  /** Why the last of them was refused. */
  readonly failure: string | null;
  readonly commit: (plan: JoinPlan, draft: string | null) => void;
  readonly remove: (plan: JoinPlan, workspace: string) => void;
}

/** Keeps a join in the workspace, or takes one out; a refusal is told in place and changes nothing. */
export function useKeepJoin(): KeepJoin {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /** Asks anew for all that the joins of a workspace change, then shows what came of it. */
  const goOn = async (says: string, join: string | null): Promise<void> => {
    const { workspace, datasets, joins, explore } = queries;
    const changed = [workspace.key(), datasets.key(), joins.list.key(), joins.graph.key(), explore.key()];
    cache.removeQueries({ type: 'inactive' });
    await Promise.all(changed.map((queryKey) => cache.invalidateQueries({ queryKey })));
    openJoin(join);
    dispatch({ kind: 'toast-shown', text: says });
  };
  const run = (work: () => Promise<void>): void => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure(error instanceof Error ? failureText(error) : String(error)))
      .finally(() => setIsBusy(false));
  };
  return {
    isBusy,
    failure,
    commit: (plan, draft) =>
      run(async () => {
        const said: string[] = [];
        await runJob(`Joining ${plan.title}`, async (signal) => {
          const report = await client.joins.commit({ plan }, { signal });
          said.push(`${plan.title}: joined, ${formatNumber(report.rows)} rows.`);
          return said.join('');
        });
        if (draft !== null) tellJoin({ kind: 'draft-left', draft });
        tellJoin({ kind: 'removal-settled' });
        if (said.length > 0) await goOn(said.join(''), plan.id);
      }),
    remove: (plan, workspace) =>
      run(async () => {
        await client.joins.remove({ id: plan.id });
        tellJoin({ kind: 'join-removed', workspace, plan });
        await goOn(`“${plan.title}” was taken out of the workspace.`, null);
      }),
  };
}
