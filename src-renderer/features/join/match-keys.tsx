import type { ReactElement } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/join-plan.ts';
import { Panel } from '../../ui/panel.tsx';
import { normaliserWords, unmatchedRows } from './match-words.ts';

interface MatchKeysProps {
  readonly report: MatchReport;
}

/** The keys that reached no area, most frequent first. */
export function UnmatchedKeys({ report }: MatchKeysProps): ReactElement {
  const most = Math.max(1, ...report.unmatched.map(({ rows }) => rows));
  const lost = unmatchedRows(report);
  return (
    <Panel label="Keys that match nothing" className="join-unmatched">
      <div className="panel-head">
        <h2>
          {lost === 0
            ? 'Every row reaches an area'
            : `${formatNumber(lost)} ${lost === 1 ? 'row reaches' : 'rows reach'} no area`}
        </h2>
      </div>
      {report.unmatched.length === 0 ? (
        <p className="empty">No key is left over.</p>
      ) : (
        <div className="scroll" role="group" aria-label="Keys that match nothing" tabIndex={0}>
          <table className="plain-table key-table">
            <thead>
              <tr>
                <th scope="col">As written</th>
                <th scope="col" className="number">
                  Rows
                </th>
                <th scope="col">
                  <span className="only-read">Share of the unmatched</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {report.unmatched.map(({ key, rows }) => (
                <tr key={key ?? 'empty'}>
                  <th scope="row" className="code">
                    {key === null ? <i>empty</i> : `“${key}”`}
                  </th>
                  <td className="number">{formatNumber(rows)}</td>
                  <td className="key-bar">
                    <span style={{ width: `${String((rows / most) * 100)}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** The spellings that were made equal to an area's name, so that anybody can check them. */
export function NormalisedKeys({ report }: MatchKeysProps): ReactElement {
  const words = report.plan.normalisers.map((normaliser) => normaliserWords[normaliser]);
  return (
    <Panel label="Spellings made equal" className="join-normalised">
      <div className="panel-head">
        <h2>{report.normalised.length === 0 ? 'No spelling was changed' : 'Spellings made equal'}</h2>
      </div>
      <div className="scroll" role="group" aria-label="Spellings made equal" tabIndex={0}>
        <p className="join-rule small muted">
          {words.length === 0
            ? 'Keys are compared exactly as written.'
            : `Keys are compared without regard to ${formatList(words)}.`}
        </p>
        {report.normalised.length > 0 && (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">As written</th>
                <th scope="col">Read as</th>
                <th scope="col" className="number">
                  Rows
                </th>
              </tr>
            </thead>
            <tbody>
              {report.normalised.map(({ key, area, name, rows }) => (
                <tr key={key}>
                  <th scope="row" className="code">
                    “{key}”
                  </th>
                  <td>
                    {name} <span className="code muted read-code">{area}</span>
                  </td>
                  <td className="number">{formatNumber(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
}
