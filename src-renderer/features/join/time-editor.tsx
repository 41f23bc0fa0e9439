import type { ReactElement } from 'react';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { directionOptions } from './plan-words.ts';
import { SettledText } from '../../ui/settled-text.tsx';

interface TimeEditorProps {
  readonly plan: JoinPlan;
  readonly left: Dataset | undefined;
  readonly right: Dataset | undefined;
  readonly onPlan: (label: string, plan: JoinPlan) => void;
}

/** For a join in time: which dates are compared, which way, and how far apart they may be. */
export function TimeEditor({ plan, left, right, onPlan }: TimeEditorProps): ReactElement | null {
  const { time } = plan;
  if (plan.kind !== 'nearest-in-time' || time === undefined) return null;
  const set = (label: string, next: Partial<typeof time>): void =>
    onPlan(label, { ...plan, time: { ...time, ...next } });
  return (
    <div className="pair" role="group" aria-label="In time">
      <Chooser
        label="Date of the left"
        choices={dateChoices(left)}
        chosen={time.left}
        onChoose={(id) => set(`Left date: ${id}`, { left: id })}
      />
      <Chooser
        label="Take of the right"
        choices={directionOptions}
        chosen={time.direction}
        onChoose={(id) => {
          const option = directionOptions.find((each) => each.id === id);
          if (option !== undefined) set(option.title, { direction: option.id });
        }}
      />
      <Chooser
        label="by its date"
        choices={dateChoices(right)}
        chosen={time.right}
        onChoose={(id) => set(`Right date: ${id}`, { right: id })}
      />
      <SettledText
        label="At most so many days apart"
        value={time.withinDays === undefined ? '' : String(time.withinDays)}
        placeholder="any number"
        canBeEmpty
        onSettle={(text) => {
          const days = Number(text);
          const { withinDays: _before, ...rest } = time;
          if (text === '') onPlan('Any number of days apart', { ...plan, time: rest });
          else if (Number.isInteger(days) && days > 0) set(`At most ${text} days apart`, { withinDays: days });
        }}
      />
    </div>
  );
}

/** The first date of each side, to begin with. */
export function datesOf(left: Dataset | undefined, right: Dataset | undefined): { left: string; right: string } {
  return { left: dateChoices(left)[0]?.id ?? '', right: dateChoices(right)[0]?.id ?? '' };
}

/** A table's columns, its dates first. */
function dateChoices(dataset: Dataset | undefined): readonly { readonly id: string; readonly title: string }[] {
  const columns = Object.entries(dataset?.roles ?? {});
  const dates = columns.filter(([, { kind }]) => kind === 'date' || kind === 'date-of-birth');
  return (dates.length === 0 ? columns : dates).map(([name]) => ({ id: name, title: name }));
}
