import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { JoinSuggestions, SuggestedJoin } from '../../../shared/model/match-report.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { shareText } from './match-words.ts';
import { isSameJoin } from './plan-changes.ts';

interface SuggestionListProps {
  readonly suggestions: UseQueryResult<JoinSuggestions>;
  readonly plan: JoinPlan | null;
  readonly onChoose: (suggestion: SuggestedJoin) => void;
  readonly onEdit: () => void;
}

/** Ways to join two tables, best first with the evidence for each; below, what was looked at and left out. */
export function SuggestionList({ suggestions, plan, onChoose, onEdit }: SuggestionListProps): ReactElement {
  return (
    <Panel label="Suggested joins" className="join-list">
      <div className="panel-head">
        <h2>Suggested joins</h2>
        <span className="tiny muted">best first</span>
      </div>
      <div className="suggestions">
        <Asked query={suggestions} loading="Comparing columns…">
          {({ suggested, dismissed }) => (
            <>
              {suggested.length === 0 ? (
                <p className="empty">No column of the one is clearly a column of the other.</p>
              ) : (
                <Suggested suggested={suggested} plan={plan} onChoose={onChoose} />
              )}
              {dismissed.length > 0 && (
                <section className="dismissed" aria-label="Looked at and left out">
                  <h3>Looked at and left out</h3>
                  <dl>
                    {dismissed.map(({ says, because }) => (
                      <div key={`${says} ${because}`}>
                        <dt>{says}</dt>
                        <dd>{because}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              )}
            </>
          )}
        </Asked>
      </div>
      <div className="join-list-foot">
        <Button icon="plus" onPress={onEdit}>
          Choose columns yourself
        </Button>
      </div>
    </Panel>
  );
}

type SuggestedProps = Pick<SuggestionListProps, 'plan' | 'onChoose'> & Pick<JoinSuggestions, 'suggested'>;

function Suggested({ suggested, plan, onChoose }: SuggestedProps): ReactElement {
  const chosen = suggested.findIndex((one) => plan !== null && isSameJoin(one.plan, plan));
  return (
    <ListBox
      className="join-items"
      aria-label="Suggested joins, best first"
      selectionMode="single"
      selectedKeys={chosen === -1 ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        const one = suggested[Number(key)];
        if (one !== undefined && Number(key) !== chosen) onChoose(one);
      }}
    >
      {suggested.map((one, index) => {
        const share = shareText(one.leftRowsMatched);
        const [first, ...others] = one.because;
        return (
          <ListBoxItem key={index} id={index} className="join-item" textValue={`${one.says}, ${share}`}>
            <span className="join-title">{one.says}</span>
            <span className="join-share">{share}</span>
            <span className="match-bar">
              <span style={{ width: share }} />
            </span>
            <span className="join-by">{first}</span>
            {others.map((because) => (
              <span key={because} className="join-because">
                {because}
              </span>
            ))}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
