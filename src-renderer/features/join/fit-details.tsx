import { type ReactElement, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { Panel } from '../../ui/panel.tsx';
import { JoinLineage } from './join-lineage.tsx';
import type { JoinNouns } from './join-nouns.ts';
import { NearMisses } from './near-misses.tsx';
import { NormalisedKeys, UnmatchedKeys } from './match-keys.tsx';
import { unmatchedRows } from './match-words.ts';
import { StrandEffect } from './strand-effect.tsx';
import { JoinTotals } from './join-totals.tsx';

interface FitDetailsProps {
  readonly report: MatchReport;
  readonly isStale: boolean;
  readonly isKept: boolean;
  readonly nouns: JoinNouns;
  readonly onPlan: ((label: string, plan: JoinPlan) => void) | null;
}

/** What a fit rests on: whose records match less, the keys left over, near misses, spellings, totals, steps and columns. */
export function FitDetails({ report, isStale, isKept, nouns, onPlan }: FitDetailsProps): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const hasStrands = report.strands.length > 0 && report.left.matchedRows > 0;
  const tab = chosen === null || (chosen === 'groups' && !hasStrands) ? (hasStrands ? 'groups' : 'unmatched') : chosen;
  return (
    <Panel label="What it rests on" className={isStale ? 'join-details is-stale' : 'join-details'}>
      <Tabs className="settle-tabs" selectedKey={tab} onSelectionChange={(key) => setChosen(String(key))}>
        <TabList className="tabs" aria-label="What the fit rests on">
          {hasStrands && (
            <Tab id="groups" className="tab">
              By group
            </Tab>
          )}
          <CountedTab id="unmatched" title="Unmatched" count={unmatchedRows(report)} />
          <CountedTab id="near" title="Near misses" count={report.nearMisses.length} />
          <CountedTab id="spellings" title="Spellings" count={report.normalised.length} />
          <CountedTab id="totals" title="Totals" count={0} />
          <CountedTab id="steps" title="Steps" count={0} />
          {isKept && <CountedTab id="columns" title="Columns" count={0} />}
        </TabList>
        {hasStrands && (
          <TabPanel id="groups" className="details-body">
            <StrandEffect report={report} nouns={nouns} />
          </TabPanel>
        )}
        <TabPanel id="unmatched" className="details-body">
          <UnmatchedKeys report={report} nouns={nouns} />
        </TabPanel>
        <TabPanel id="near" className="details-body">
          <NearMisses report={report} onPlan={onPlan} />
        </TabPanel>
        <TabPanel id="spellings" className="details-body">
          <NormalisedKeys report={report} />
        </TabPanel>
        <TabPanel id="totals" className="details-body">
          <JoinTotals report={report} nouns={nouns} />
        </TabPanel>
        <TabPanel id="steps" className="details-body">
          <h2>What is done, step by step</h2>
          <p className="small">{report.sentence}</p>
          <ol className="join-steps">
            {report.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </TabPanel>
        {isKept && (
          <TabPanel id="columns" className="details-body">
            <JoinLineage join={report.plan.id} title={report.plan.title} />
          </TabPanel>
        )}
      </Tabs>
    </Panel>
  );
}

interface CountedTabProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

function CountedTab({ id, title, count }: CountedTabProps): ReactElement {
  return (
    <Tab id={id} className="tab">
      {title}
      {count > 0 && <span className="tab-number"> {formatNumber(count)}</span>}
    </Tab>
  );
}
