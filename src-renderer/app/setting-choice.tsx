import type { ReactElement } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

interface SettingChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly chosen: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

/** A setting with a few values, all of them in sight. */
export function SettingChoice<Value extends string | number>({
  label,
  chosen,
  choices,
  onChoose,
}: SettingChoiceProps<Value>): ReactElement {
  return (
    <RadioGroup
      className="setting"
      orientation="horizontal"
      value={String(chosen)}
      onChange={(text) => {
        const found = choices.find(([value]) => String(value) === text);
        if (found !== undefined) onChoose(found[0]);
      }}
    >
      <Label>{label}</Label>
      <div className="setting-values">
        {choices.map(([value, title]) => (
          <RadioField key={value} value={String(value)}>
            <RadioButton className="setting-value">{title}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
