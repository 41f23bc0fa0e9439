import type { ReactElement } from 'react';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { Panel } from '../../ui/panel.tsx';
import { FitDetails } from './fit-details.tsx';
import { joinNouns, placesRecords } from './join-nouns.ts';
import { MatchBars } from './match-bars.tsx';
import { MatchPicture } from './match-picture.tsx';
import { closestWords, describeMatch, fanOutWords, lostRows, reachedWords } from './match-words.ts';
import { SettleJoin } from './settle-join.tsx';
import { useTables } from './use-tables.ts';

export interface JoinFitProps {
  readonly report: MatchReport;
  /** The report is of a plan before the one in force. */
  readonly isStale: boolean;
  /** Takes another plan in place of this one; null where the join is kept and only looked at. */
  readonly onPlan: ((label: string, plan: JoinPlan) => void) | null;
  /** The suggestion that matches most, told of where nothing matches. */
  readonly closest?: { readonly says: string; readonly leftRowsMatched: number } | undefined;
}

/** How a join fits: the finding, its picture, what it rests on, and what is to be settled. */
export function JoinFit({ report, isStale, onPlan, closest }: JoinFitProps): ReactElement {
  const tables = useTables();
  const left = tables.of(report.plan.left.dataset);
  const right = tables.of(report.plan.right.dataset);
  const nouns = joinNouns(report.plan, left, right);
  const isPlacing = placesRecords(report.plan, left, right);
  const fan = fanOutWords(report);
  const isEmpty = report.left.matchedRows === 0 && report.plan.kind !== 'anti';
  const reachesAll = report.right.matchedKeys === report.right.keys;
  return (
    <>
      <Panel label="How it fits" className={isStale ? 'join-fit is-stale' : 'join-fit'}>
        <div className="panel-head">
          <h2 aria-live="polite">
            {isEmpty ? `Nothing matches. ${closestWords(closest)}` : describeMatch(report, nouns)}
          </h2>
          <span className="spring" />
          {!isEmpty && (
            <>
              <span className={fan.isGood ? 'chip chip-good' : 'chip chip-warn'}>
                {fan.isGood ? '✓' : '⚠'} {fan.says}
              </span>
              <span className={reachesAll ? 'chip chip-good' : 'chip chip-warn'}>
                {reachesAll ? '✓' : '⚠'} {reachedWords(report, nouns)}
              </span>
            </>
          )}
        </div>
        {isEmpty ? (
          <MatchBars report={report} nouns={nouns} lost={lostRows(report, isPlacing)} />
        ) : (
          <MatchPicture report={report} nouns={nouns} isPlacing={isPlacing} />
        )}
        <p className="join-sentence">{report.sentence}</p>
      </Panel>
      <FitDetails report={report} isStale={isStale} isKept={onPlan === null} nouns={nouns} onPlan={onPlan} />
      <SettleJoin report={report} isStale={isStale} onPlan={onPlan} />
    </>
  );
}
