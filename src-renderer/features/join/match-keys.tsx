import type { ReactElement } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport, SideMatch } from '../../../shared/model/match-report.ts';
import { normaliserWords } from '../../../shared/presentation/normaliser-words.ts';
import type { JoinNouns } from './join-nouns.ts';
import { leftKey, normalisersOf, unmatchedRows } from './match-words.ts';

interface MatchKeysProps {
  readonly report: MatchReport;
  readonly nouns: JoinNouns;
}

/** The keys of either side that met nothing, most frequent first. */
export function UnmatchedKeys({ report, nouns }: MatchKeysProps): ReactElement {
  const lost = unmatchedRows(report);
  const unreached = report.right.keys - report.right.matchedKeys;
  return (
    <>
      <h2>
        {lost === 0
          ? `Every row reaches a ${nouns.one === 'row' ? 'row of the other side' : nouns.one}`
          : `${formatNumber(lost)} ${lost === 1 ? 'row reaches' : 'rows reach'} no ${nouns.one}`}
      </h2>
      <div className="key-sides">
        <KeyTable
          side={report.left}
          column={leftKey(report.plan)}
          found="No key is left over."
          isPlaced={report.plan.on[0]?.by === 'within'}
        />
        <KeyTable
          side={report.right}
          column={report.plan.on[0]?.right ?? ''}
          found={unreached === 0 ? 'Every key is met.' : 'None is listed.'}
        />
      </div>
    </>
  );
}

interface KeyTableProps {
  readonly side: SideMatch;
  readonly column: string;
  readonly found: string;
  /** Whether its keys are the areas in which its points lie. */
  readonly isPlaced?: boolean;
}

function KeyTable({ side, column, found, isPlaced = false }: KeyTableProps): ReactElement {
  const most = Math.max(1, ...side.unmatched.map(({ rows }) => rows));
  return (
    <section className="key-side" aria-label={`Keys of ${side.title} that match nothing`}>
      <h3>{side.title}</h3>
      <p className="tiny muted">
        {formatNumber(side.matchedKeys)} of {formatNumber(side.keys)} different {isPlaced ? 'areas' : 'keys'} match
        {side.emptyRows > 0 &&
          `; ${formatNumber(side.emptyRows)} ${side.emptyRows === 1 ? 'row has' : 'rows have'} none`}
      </p>
      {side.unmatched.length === 0 ? (
        <p className="key-none small">
          <span aria-hidden="true">✓</span> {found}
        </p>
      ) : (
        <table className="plain-table key-table">
          <thead>
            <tr>
              <th scope="col">{isPlaced ? `Area of “${column}”` : `“${column}” as written`}</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col">
                <span className="only-read">Share of the unmatched</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {side.unmatched.map(({ key, rows }) => (
              <tr key={key ?? 'empty'}>
                <th scope="row" className="code">
                  {key === null ? <i>{isPlaced ? 'in no area' : 'empty'}</i> : `“${key}”`}
                </th>
                <td className="number">{formatNumber(rows)}</td>
                <td className="key-bar">
                  <span style={{ width: `${String((rows / most) * 100)}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The spellings that were made equal to another, so that anybody can check them. */
export function NormalisedKeys({ report }: Pick<MatchKeysProps, 'report'>): ReactElement {
  const words = normalisersOf(report.plan).map((normaliser) => normaliserWords[normaliser]);
  return (
    <>
      <h2>{report.normalised.length === 0 ? 'No spelling was changed' : 'Spellings made equal'}</h2>
      <p className="small muted">
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
            {report.normalised.map(({ key, became, rows }) => (
              <tr key={key}>
                <th scope="row" className="code">
                  “{key}”
                </th>
                <td>{became}</td>
                <td className="number">{formatNumber(rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
