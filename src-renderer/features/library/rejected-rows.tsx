import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import { Icon } from '../../ui/icon.tsx';
import { MendRows } from './mend-rows.tsx';

const shown = 100;

/** The rows that were kept aside, with the line and the reason, and the way to mend them. */
export function RejectedRows({ summary }: { readonly summary: DatasetSummary }): ReactElement {
  const { rejected, rejects } = summary.account;
  const listed = rejects.slice(0, shown);
  return (
    <details className="rejected">
      <summary>
        <Icon name="warn" size={14} />
        {startSentence(countedNoun(rejected, 'row'))} {rejected === 1 ? 'was' : 'were'} kept aside, with{' '}
        {rejected === 1 ? 'its reason' : 'their reasons'}
      </summary>
      <MendRows dataset={summary.dataset} />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Line
            </th>
            <th scope="col">Reason</th>
            <th scope="col">As it was</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => (
            <tr key={row.line}>
              <td className="number">{formatNumber(row.line)}</td>
              <td>{row.reason}</td>
              <td className="code">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected > listed.length && (
        <p className="tiny muted">
          The first {formatNumber(listed.length)} of {formatNumber(rejected)}; the file of rejected rows holds all of
          them.
        </p>
      )}
    </details>
  );
}
