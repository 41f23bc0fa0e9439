import type { ReactElement } from 'react';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { Button } from '../../ui/button.tsx';
import { spellingRepairs } from './spelling-repairs.ts';

interface NearMissesProps {
  readonly report: MatchReport;
  readonly onPlan: ((label: string, plan: JoinPlan) => void) | null;
}

/** Keys that matched nothing beside those that they may mean, and what would treat them as the same. */
export function NearMisses({ report, onPlan }: NearMissesProps): ReactElement {
  const { nearMisses } = report;
  const repairs = onPlan === null ? [] : spellingRepairs(report);
  if (nearMisses.length === 0) {
    return (
      <>
        <h2>No near misses</h2>
        <p className="small muted">No key that matches nothing is nearly that of the other side.</p>
      </>
    );
  }
  return (
    <>
      <h2>{startSentence(countedNoun(nearMisses.length, 'key'))} may mean another that is there</h2>
      {repairs.map(({ says, plan }) => (
        <p className="near-repair small" key={says}>
          Treat as the same: <Button onPress={() => onPlan?.(says, plan)}>{says}</Button>
        </p>
      ))}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">As written</th>
            <th scope="col">May mean</th>
            <th scope="col">Because</th>
            <th scope="col" className="number">
              Rows
            </th>
          </tr>
        </thead>
        <tbody>
          {nearMisses.map(({ left, right, because, rows }) => (
            <tr key={`${left} ${right}`}>
              <th scope="row" className="code">
                “{left}”
              </th>
              <td className="code">“{right}”</td>
              <td>{startSentence(because)}</td>
              <td className="number">{formatNumber(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
