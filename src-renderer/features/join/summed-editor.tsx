import type { ReactElement } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { withSummed, withSummedBy, withSummedColumn } from './plan-changes.ts';

interface SummedEditorProps {
  readonly side: 'left' | 'right';
  readonly plan: JoinPlan;
  readonly dataset: Dataset | undefined;
  readonly onPlan: (label: string, plan: JoinPlan) => void;
}

/** Whether one side's rows are summed up before they are joined, by which columns, and what is summed. */
export function SummedEditor({ side, plan, dataset, onPlan }: SummedEditorProps): ReactElement | null {
  if (dataset === undefined) return null;
  const { summed } = plan[side];
  const columns = Object.keys(dataset.roles).filter((name) => dataset.roles[name]?.kind !== 'ignore');
  const numbers = columns.filter((name) => {
    const kind = dataset.roles[name]?.kind;
    return kind === 'count' || kind === 'measure';
  });
  const keys = plan.on.flatMap((pair) => (side === 'right' ? [pair.right] : pair.by === 'key' ? [pair.left] : []));
  return (
    <div className="summed">
      <CheckboxField
        isSelected={summed !== undefined}
        onChange={(isSummed) =>
          onPlan(
            isSummed ? `${dataset.title} summed up first` : `${dataset.title} as it is`,
            withSummed(plan, side, isSummed, dataset),
          )
        }
      >
        <CheckboxButton className="check">
          <span className="check-box" aria-hidden="true" />
          Sum up the {side} first
        </CheckboxButton>
      </CheckboxField>
      {summed !== undefined && (
        <>
          <CheckboxGroup
            className="check-group"
            value={summed.by}
            onChange={(names) => {
              const by = columns.filter((name) => names.includes(name) || keys.includes(name));
              onPlan('Summed up by other columns', withSummedBy(plan, side, by));
            }}
          >
            <Label>One row for each different</Label>
            {columns
              .filter((name) => !numbers.includes(name))
              .map((name) => (
                <CheckboxField key={name} value={name} isDisabled={keys.includes(name)}>
                  <CheckboxButton className="check">
                    <span className="check-box" aria-hidden="true" />
                    {name}
                  </CheckboxButton>
                </CheckboxField>
              ))}
          </CheckboxGroup>
          <CheckboxGroup
            className="check-group"
            value={summed.columns.map(({ how, column }) => (how === 'count' ? 'count' : (column ?? '')))}
            onChange={(names) => onPlan('Other sums', withSummedColumn(plan, side, names))}
          >
            <Label>with</Label>
            {['count', ...numbers].map((name) => (
              <CheckboxField key={name} value={name}>
                <CheckboxButton className="check">
                  <span className="check-box" aria-hidden="true" />
                  {name === 'count' ? 'the number of rows' : `the sum of “${name}”`}
                </CheckboxButton>
              </CheckboxField>
            ))}
          </CheckboxGroup>
        </>
      )}
    </div>
  );
}
