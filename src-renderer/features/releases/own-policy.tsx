import { type ReactElement, useState } from 'react';
import { CheckboxButton, CheckboxField, FieldError, Input, Label, TextField } from 'react-aria-components';
import type { Policy } from '../../../shared/model/policy.ts';
import { changePolicy, fieldTitles, readWhole } from './policy-draft.ts';

interface OwnPolicyProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** The rules as fields; a number that cannot be read changes nothing until it can. */
export function OwnPolicy({ policy, onChange }: OwnPolicyProps): ReactElement {
  const change = (part: Partial<Policy>): void => onChange(changePolicy(policy, part));
  const { sensitiveThreshold, ...rest } = policy;
  return (
    <fieldset className="own-policy">
      <legend className="only-read">Rules of your own</legend>
      <div className="own-numbers">
        <WholeField
          label={fieldTitles.threshold}
          value={policy.threshold}
          least={2}
          onRead={(threshold) => threshold !== null && change({ threshold })}
        />
        <WholeField
          label={fieldTitles.sensitiveThreshold}
          value={sensitiveThreshold ?? null}
          least={2}
          none="the same"
          onRead={(read) => onChange(changePolicy(rest, read === null ? {} : { sensitiveThreshold: read }))}
        />
        <WholeField
          label={fieldTitles.roundTo}
          value={policy.roundTo}
          least={2}
          none="not rounded"
          onRead={(roundTo) => change({ roundTo })}
        />
        <WholeField
          label={fieldTitles.leastPopulation}
          value={policy.leastPopulation}
          least={1}
          none="any"
          onRead={(leastPopulation) => change({ leastPopulation })}
        />
        <WholeField
          label={fieldTitles.unreliableUnder}
          value={policy.unreliableUnder}
          least={0}
          onRead={(unreliableUnder) => unreliableUnder !== null && change({ unreliableUnder })}
        />
      </div>
      <Option
        title={fieldTitles.zerosShown}
        isChosen={policy.zerosShown}
        onChoose={(zerosShown) => change({ zerosShown })}
      />
      <Option
        title="Hold against a person who knows which count they are in"
        isChosen={policy.knowsOwnCell}
        onChoose={(knowsOwnCell) => change({ knowsOwnCell })}
      />
      <Option
        title="Hide that all people of an area are alike"
        isChosen={policy.groupDisclosure}
        onChoose={(groupDisclosure) => change({ groupDisclosure })}
      />
    </fieldset>
  );
}

interface WholeFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  /** What an empty field means; left out where there must be a number. */
  readonly none?: string;
  readonly onRead: (value: number | null) => void;
}

function WholeField({ label, value, least, none, onRead }: WholeFieldProps): ReactElement {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const read = readWhole(typed, least);
  const isUnread = read === undefined || (read === null && none === undefined);
  return (
    <TextField
      className="form-field"
      value={typed}
      isInvalid={isUnread}
      onChange={(text) => {
        setTyped(text);
        const whole = readWhole(text, least);
        if (whole !== undefined) onRead(whole);
      }}
    >
      <Label>{label}</Label>
      <Input className="text-input" inputMode="numeric" placeholder={none ?? ''} />
      <FieldError className="form-error">{`Write a whole number of ${String(least)} or more.`}</FieldError>
    </TextField>
  );
}

interface OptionProps {
  readonly title: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Option({ title, isChosen, onChoose }: OptionProps): ReactElement {
  return (
    <CheckboxField isSelected={isChosen} onChange={onChoose}>
      <CheckboxButton className="check">
        <span className="check-box" aria-hidden="true" />
        {title}
      </CheckboxButton>
    </CheckboxField>
  );
}
