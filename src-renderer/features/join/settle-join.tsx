import type { ReactElement } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { JoinWarning, MatchReport } from '../../../shared/model/match-report.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FanOutExamples } from './fan-out-examples.tsx';
import { becomeWords } from './match-words.ts';
import { manyChoices } from './plan-words.ts';
import { withMany } from './plan-changes.ts';
import { gradeCounts, gradeWords, orderWarnings, warningsTitle } from './warning-words.ts';

interface SettleJoinProps {
  readonly report: MatchReport;
  readonly isStale: boolean;
  readonly onPlan: ((label: string, plan: JoinPlan) => void) | null;
}

/** What to know before a join is kept, the worst first, each with what would settle it; rows that meet several are drawn. */
export function SettleJoin({ report, isStale, onPlan }: SettleJoinProps): ReactElement {
  const { plan, fanOut, warnings } = report;
  const counts = gradeCounts(warnings);
  const isFanned = fanOut.rows > 0 && plan.kind !== 'anti';
  const isWarned = counts.trap + counts.loss > 0 || isFanned;
  return (
    <Panel
      label="To settle"
      className={`join-settle${isWarned ? ' is-warned' : ''}${isStale ? ' is-stale' : ''}`}
      isScrollable
    >
      <div className="panel-head">
        {isWarned && <Icon name="warn" />}
        <h2>{warningsTitle(warnings)}</h2>
      </div>
      {warnings.length === 0 && !isFanned && (
        <p className="no-problems">
          <Icon name="tick" />
          Nothing is repeated, lost or mistaken for another.
        </p>
      )}
      <ul className="warnings">
        {orderWarnings(warnings).map((warning) => (
          <WarningItem key={warning.says} warning={warning} onPlan={onPlan} />
        ))}
      </ul>
      {isFanned && (
        <div className="fan-out">
          <h3>
            {formatNumber(fanOut.rows)} {fanOut.rows === 1 ? 'row meets' : 'rows meet'} several
            {fanOut.added > 0 && `: repeated, ${becomeWords(report)}`}
          </h3>
          <FanOutExamples fanOut={fanOut} />
          {onPlan !== null && <SettleMany report={report} onPlan={onPlan} />}
        </div>
      )}
    </Panel>
  );
}

interface WarningItemProps {
  readonly warning: JoinWarning;
  readonly onPlan: SettleJoinProps['onPlan'];
}

function WarningItem({ warning: { grade, says, repair }, onPlan }: WarningItemProps): ReactElement {
  return (
    <li className={`warning warning-${grade}`}>
      <p className="warning-grade">
        <Icon name={grade === 'trap' ? 'danger' : grade === 'loss' ? 'warn' : 'info'} size={14} />
        {gradeWords[grade]}
      </p>
      <p className="warning-says">{says}</p>
      {repair !== undefined && onPlan !== null && (
        <Button onPress={() => onPlan(repair.says, repair.plan)}>{repair.says}</Button>
      )}
      {repair !== undefined && onPlan === null && (
        <p className="tiny muted">Better: {repair.says}. Change the join to take it.</p>
      )}
    </li>
  );
}

interface SettleManyProps {
  readonly report: MatchReport;
  readonly onPlan: NonNullable<SettleJoinProps['onPlan']>;
}

/** What is to become of rows that meet several. */
function SettleMany({ report: { plan, fanOut }, onPlan }: SettleManyProps): ReactElement {
  const choices = manyChoices(plan);
  return (
    <RadioGroup
      className="radios"
      value={plan.many}
      onChange={(value) => {
        const choice = choices.find(({ id }) => id === value);
        if (choice !== undefined) onPlan(`Rows that meet several: ${choice.title}`, withMany(plan, choice.id));
      }}
    >
      <Label>If you use it, settle the {formatNumber(fanOut.rows)}:</Label>
      {choices.map(({ id, title }) => (
        <RadioField key={id} value={id}>
          <RadioButton className="radio">
            <span className="radio-dot" aria-hidden="true" />
            {title}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
