import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { SourceChanges as Changes } from '../../../shared/model/source-state.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { changedParts, changesHeadline } from './change-words.ts';

interface SourceChangesProps {
  readonly summary: DatasetSummary;
  readonly onClose: () => void;
}

/** What the next version of a source would bring, before it is taken. */
export function SourceChanges({ summary, onClose }: SourceChangesProps): ReactElement {
  const { queries } = useEngine();
  const { id } = summary.dataset;
  const query = useQuery({
    ...queries.imports.changes.queryOptions({ input: { dataset: id } }),
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const fingerprint = query.data?.fingerprint ?? null;
  return (
    <Panel label="What changed" className="preview changes" isScrollable>
      <div className="panel-head">
        <h2>What changed at the source</h2>
        <span className="spring" />
        <Button onPress={onClose}>Keep the version in use</Button>
        {fingerprint !== null && <TakeButton fingerprint={fingerprint} summary={summary} onTaken={onClose} />}
      </div>
      <Asked query={query} loading="Reading the new version…">
        {(changes) => <ChangesTable changes={changes} />}
      </Asked>
    </Panel>
  );
}

function ChangesTable({ changes }: { readonly changes: Changes }): ReactElement {
  const { rows, rejected, problems } = changes;
  return (
    <div className="changes-body">
      <p className="changes-lead">{changesHeadline(changes)}</p>
      <table className="plain-table changes-table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              In use
            </th>
            <th scope="col" className="number">
              New version
            </th>
            <th scope="col" className="number">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          <CountRow label="Rows loaded" counts={rows} />
          <CountRow label="Rows rejected" counts={rejected} />
        </tbody>
      </table>
      {changedParts(changes).map(({ title, items }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul className="changes-items small">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      {problems.length > 0 && (
        <section>
          <h3>Problems in the new version</h3>
          <ul className="changes-items small">
            {problems.map(({ title, detail, rows: touched }) => (
              <li key={`${title} ${detail}`}>
                <b>{title}</b> {touched > 1 && `${formatNumber(touched)} rows. `}
                <span className="muted">{detail}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CountRow({
  label,
  counts: { before, after },
}: {
  readonly label: string;
  readonly counts: { readonly before: number; readonly after: number };
}): ReactElement {
  const difference = after - before;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{formatNumber(before)}</td>
      <td className="number">{formatNumber(after)}</td>
      <td className="number">{difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference)}</td>
    </tr>
  );
}

interface TakeButtonProps {
  readonly fingerprint: string;
  readonly summary: DatasetSummary;
  readonly onTaken: () => void;
}

function TakeButton({ fingerprint, summary: { dataset }, onTaken }: TakeButtonProps): ReactElement {
  const { client } = useEngine();
  const cache = useQueryClient();
  const [isTaking, setIsTaking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    setIsTaking(true);
    setFailure(null);
    try {
      await runJob(`Reading the new version of ${dataset.title}`, async (signal) => {
        const { account } = await client.imports.take({ dataset: dataset.id, fingerprint }, { signal });
        const says = `${dataset.title}: ${formatNumber(account.loaded)} rows loaded, ${formatNumber(account.rejected)} rejected`;
        dispatch({ kind: 'toast-shown', text: `${says}.` });
        return says;
      });
      await cache.invalidateQueries();
      onTaken();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
      setIsTaking(false);
    }
  };
  return (
    <>
      <Button kind="primary" isPending={isTaking} onPress={() => void take()}>
        Take the new version
      </Button>
      {failure !== null && (
        <div className="changes-failure">
          <Note tone="danger">{failure}</Note>
        </div>
      )}
    </>
  );
}
