import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import type { JoinNouns } from './join-nouns.ts';
import { becomeWords, type LostRows, matchedShare, reachedWords } from './match-words.ts';

interface MatchBarsProps {
  readonly report: MatchReport;
  readonly nouns: JoinNouns;
  readonly lost: readonly LostRows[];
}

/** The same picture where there is little room: one bar, and its parts in words below. */
export function MatchBars({ report, nouns, lost }: MatchBarsProps): ReactElement {
  const { left, right, fanOut } = report;
  return (
    <div className="match-parts">
      <p className="small">
        <b>
          {formatNumber(left.rows)} {nouns.rows}
        </b>{' '}
        of {left.title}
      </p>
      <div className="match-whole" aria-hidden="true">
        <span className="match-part" style={{ flexGrow: left.matchedRows }} />
        {lost.map(({ rows, text }) => (
          <span key={text} className="match-part match-part-lost" style={{ flexGrow: rows }} />
        ))}
      </div>
      <ul className="small">
        <li>
          <b>{formatNumber(left.matchedRows)} match</b> ({matchedShare(report)})
          {fanOut.added === 0 ? '; nothing is repeated' : `; repeated, ${becomeWords(report)}`}
        </li>
        <li>
          <b>{reachedWords(report, nouns)}</b> of {right.title}
        </li>
        {lost.map(({ title, text }) => (
          <li key={text} className="match-part-words">
            <b>{title}</b>: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
