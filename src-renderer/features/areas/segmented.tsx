import type { ReactElement } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly title: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One question with a few answers, all in view. */
export function Segmented<Id extends string>({ label, choices, chosen, onChoose }: SegmentedProps<Id>): ReactElement {
  return (
    <RadioGroup
      className="tool-choice"
      value={chosen}
      onChange={(value) => {
        const next = choices.find(({ id }) => id === value);
        if (next !== undefined) onChoose(next.id);
      }}
    >
      <Label>{label}</Label>
      <div className="choice-row">
        {choices.map(({ id, title }) => (
          <RadioField value={id} key={id}>
            <RadioButton className="choice-button">{title}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
