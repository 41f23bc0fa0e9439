import type { ReactElement } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OutsideKeys } from './outside-keys.tsx';
import { PairEditor } from './pair-editor.tsx';
import { columnsOf, withExpected, withKind, withMany, withPair, withPairAdded, withoutPair } from './plan-changes.ts';
import { cardinalityOptions, kindOptions, manyChoices } from './plan-words.ts';
import { SettledText } from '../../ui/settled-text.tsx';
import { SummedEditor } from './summed-editor.tsx';
import { datesOf, TimeEditor } from './time-editor.tsx';
import type { Tables } from './use-tables.ts';

export interface PlanEditorProps {
  readonly plan: JoinPlan;
  readonly tables: Tables;
  readonly suggestionCount: number;
  readonly onPlan: (label: string, plan: JoinPlan) => void;
  readonly onBack: () => void;
}

/** How two tables are joined, all of it to be chosen: every choice is matched at once. */
export function PlanEditor({ plan, tables, suggestionCount, onPlan, onBack }: PlanEditorProps): ReactElement {
  const left = tables.of(plan.left.dataset);
  const right = tables.of(plan.right.dataset);
  const lefts = columnsOf(left, plan.left);
  const rights = columnsOf(right, plan.right);
  return (
    <Panel label="How they are joined" className="join-list join-editor">
      <div className="panel-head">
        <h2>How they are joined</h2>
        <span className="spring" />
        <button type="button" className="text-button" onClick={onBack}>
          {suggestionCount === 0 ? 'Suggestions' : `${String(suggestionCount)} suggested`}
        </button>
      </div>
      <div className="editor-body">
        <SettledText
          label="Called"
          value={plan.title}
          onSettle={(title) => onPlan(`Call it ${title}`, { ...plan, title })}
        />
        <h3>A row matches where</h3>
        {plan.on.map((pair, at) => (
          <PairEditor
            // Pairs have no name of their own: a place among them is what they are.
            key={at}
            number={plan.on.length === 1 ? null : at + 1}
            pair={pair}
            lefts={lefts}
            rights={rights}
            left={left}
            tables={tables}
            onPair={(label, next) => onPlan(label, withPair(plan, at, next))}
            onRemove={plan.on.length === 1 ? null : () => onPlan('One pair of columns less', withoutPair(plan, at))}
          />
        ))}
        <div>
          <Button icon="plus" onPress={() => onPlan('Another pair of columns', withPairAdded(plan, lefts, rights))}>
            And another pair of columns
          </Button>
        </div>
        <OutsideKeys plan={plan} onPlan={onPlan} />
        <Radios
          label="Which rows are kept"
          options={kindOptions}
          chosen={plan.kind}
          onChoose={(id, title) => onPlan(`Keep: ${title}`, withKind(plan, id, datesOf(left, right)))}
        />
        <TimeEditor plan={plan} left={left} right={right} onPlan={onPlan} />
        {plan.kind !== 'anti' && (
          <Radios
            label="Where a row meets several"
            options={manyChoices(plan)}
            chosen={plan.many}
            onChoose={(id, title) => onPlan(`Rows that meet several: ${title}`, withMany(plan, id))}
          />
        )}
        <Chooser
          label="What is expected"
          choices={cardinalityOptions}
          chosen={plan.expects}
          onChoose={(id) => {
            const option = cardinalityOptions.find((each) => each.id === id);
            if (option !== undefined) onPlan(`Expected: ${option.title}`, withExpected(plan, option.id));
          }}
        />
        <SummedEditor side="right" plan={plan} dataset={right} onPlan={onPlan} />
        <SummedEditor side="left" plan={plan} dataset={left} onPlan={onPlan} />
      </div>
    </Panel>
  );
}

interface RadiosProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly title: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T, title: string) => void;
}

function Radios<T extends string>({ label, options, chosen, onChoose }: RadiosProps<T>): ReactElement {
  return (
    <RadioGroup
      className="radios"
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value);
        if (option !== undefined) onChoose(option.id, option.title);
      }}
    >
      <Label>{label}</Label>
      {options.map(({ id, title }) => (
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
