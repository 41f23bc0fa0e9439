import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ConversionPlan, ConversionReport } from '../../../shared/model/gazetteer.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ConversionErrors } from './conversion-errors.tsx';

/** What a conversion does and how right it is, before it is kept. */
export function ConversionPanel({ plan }: { readonly plan: ConversionPlan }): ReactElement {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const [isKeeping, setIsKeeping] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const report = useQuery(queries.places.convert.queryOptions({ input: { plan } }));
  const keep = async (): Promise<void> => {
    setIsKeeping(true);
    setFailure(null);
    try {
      await runJob(`Carrying ${plan.title}`, async (signal) => {
        await client.places.commitConversion({ plan }, { signal });
        return `${plan.title} can be used as any other table.`;
      });
      dispatch({ kind: 'toast-shown', text: `${plan.title} can be used as any other table.` });
      await cache.invalidateQueries();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsKeeping(false);
    }
  };
  return (
    <Panel label="What it does" className="conversion-report" isScrollable>
      <div className="conversion-head">
        <h2>{plan.title}</h2>
        <span className="spring" />
        <Button kind="primary" isPending={isKeeping} isDisabled={report.data === undefined} onPress={() => void keep()}>
          Keep this table
        </Button>
      </div>
      {failure !== null && <Note tone="danger">{failure}</Note>}
      <Asked query={report} loading="Working out every figure…">
        {(done) => <Report report={done} />}
      </Asked>
    </Panel>
  );
}

function Report({ report }: { readonly report: ConversionReport }): ReactElement {
  const { method, steps, says, totals, unplaced, errors } = report;
  return (
    <>
      <p className="conversion-says">{says}</p>
      <dl className="facts conversion-facts">
        <dt>Printed with every figure</dt>
        <dd>{method}</dd>
        <dt>Steps</dt>
        <dd>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </dd>
      </dl>
      <table className="plain-table conversion-totals">
        <caption className="only-read">Totals before and after</caption>
        <thead>
          <tr>
            <th scope="col">Total of</th>
            <th scope="col" className="number">
              Before
            </th>
            <th scope="col" className="number">
              After
            </th>
            <th scope="col" className="number">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ column, before, after }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td className="number">{formatNumber(before)}</td>
              <td className="number">{formatNumber(after)}</td>
              <td className="number">{after === before ? 'none' : formatNumber(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unplaced.length > 0 && <Unplaced unplaced={unplaced} />}
      {errors === null ? (
        <Note tone="info">
          No published figures are held to compare with, so how far single areas are off is not known. Add the
          publisher’s own table of the same groups for these areas, read with one row for each area and group, and with
          the same period in words: it is then compared here.
        </Note>
      ) : (
        <ConversionErrors errors={errors} />
      )}
    </>
  );
}

const mostShown = 50;

function Unplaced({ unplaced }: Pick<ConversionReport, 'unplaced'>): ReactElement {
  const rows = unplaced.reduce((sum, each) => sum + each.rows, 0);
  return (
    <section aria-label="Codes that lead nowhere">
      <Note tone="warn">
        {formatNumber(unplaced.length)} {unplaced.length === 1 ? 'area code leads' : 'area codes lead'} nowhere:{' '}
        {formatNumber(rows)} {rows === 1 ? 'row is' : 'rows are'} in no figure.
      </Note>
      <ul className="unplaced small">
        {unplaced.slice(0, mostShown).map(({ code, rows: held }) => (
          <li key={code}>
            <span className="code">{code}</span> {formatNumber(held)} {held === 1 ? 'row' : 'rows'}
          </li>
        ))}
      </ul>
    </section>
  );
}
