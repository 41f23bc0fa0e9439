import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { RowAccount } from '../../../shared/model/dataset.ts';
import { Icon } from '../../ui/icon.tsx';

const shown = 100;

/** The rows that were kept aside, with the line and the reason. */
export function RejectedRows({ account }: { readonly account: RowAccount }): ReactElement {
  const { rejected } = account;
  return (
    <details className="rejected">
      <summary>
        <Icon name="warn" size={14} />
        {startSentence(countedNoun(rejected.length, 'row'))} {rejected.length === 1 ? 'was' : 'were'} kept aside, with{' '}
        {rejected.length === 1 ? 'its reason' : 'their reasons'}
      </summary>
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
          {rejected.slice(0, shown).map((row) => (
            <tr key={row.line}>
              <td className="number">{formatNumber(row.line)}</td>
              <td>{row.reason}</td>
              <td className="code">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected.length > shown && (
        <p className="tiny muted">
          The first {shown} of {formatNumber(rejected.length)}.
        </p>
      )}
    </details>
  );
}
