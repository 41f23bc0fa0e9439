import type { ReactElement, ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import type { Policy } from '../../../shared/model/policy.ts';
import { policyRules } from '../../../shared/presentation/policy-words.ts';
import { ChangeList } from './change-list.tsx';
import { changePolicy, ownPolicyId } from './policy-draft.ts';

interface PresetListProps {
  readonly presets: readonly Policy[];
  readonly draft: Policy;
  readonly inForce: Policy;
  readonly onChoose: (policy: Policy) => void;
  /** The fields of the officer's own rules. */
  readonly own: ReactNode;
}

/** The policies of known bodies with their rules in words, and the officer's own at the end; the chosen one tells what it changes. */
export function PresetList({ presets, draft, inForce, onChoose, own }: PresetListProps): ReactElement {
  const isOwnInForce = inForce.id === ownPolicyId;
  const isKnown = isOwnInForce || presets.some(({ id }) => id === inForce.id);
  const listed = isKnown ? presets : [inForce, ...presets];
  const choose = (id: string): void => {
    const preset = listed.find((each) => each.id === id);
    onChoose(preset ?? (isOwnInForce ? inForce : changePolicy(draft, {})));
  };
  return (
    <RadioGroup className="presets" value={draft.id} onChange={choose}>
      <Label className="only-read">Policies</Label>
      {listed.map((preset) => (
        <Preset key={preset.id} policy={preset} draft={draft} inForce={inForce} title={preset.title} />
      ))}
      <Preset policy={null} draft={draft} inForce={inForce} title="Rules of your own" />
      {draft.id === ownPolicyId && own}
    </RadioGroup>
  );
}

interface PresetProps {
  /** Null: the officer's own. */
  readonly policy: Policy | null;
  readonly title: string;
  readonly draft: Policy;
  readonly inForce: Policy;
}

function Preset({ policy, title, draft, inForce }: PresetProps): ReactElement {
  const id = policy?.id ?? ownPolicyId;
  const isChosen = draft.id === id;
  const isInForce = inForce.id === id;
  return (
    <RadioField value={id} className={isChosen ? 'preset preset-chosen' : 'preset'}>
      <RadioButton className="preset-choice">
        <span className="radio-dot" aria-hidden="true" />
        <span className="preset-title">{title}</span>
        {isInForce && <span className="chip chip-accent">In force</span>}
      </RadioButton>
      <Text slot="description" elementType="div" className="preset-rules">
        {isChosen && JSON.stringify(draft) !== JSON.stringify(inForce) ? (
          <ChangeList from={inForce} to={draft} />
        ) : (
          <p>{policy === null && !isChosen ? 'Start from the policy chosen above.' : rulesOf(policy ?? draft)}</p>
        )}
        {isChosen && policy?.note !== undefined && <p className="tiny muted">{policy.note}</p>}
        {isChosen && policy?.source !== undefined && <p className="tiny muted">Source: {policy.source}.</p>}
      </Text>
    </RadioField>
  );
}

/** The rules without who may override, which is the workspace's own whatever the preset. */
function rulesOf(policy: Policy): string {
  return policyRules({ ...policy, mayOverride: [] }).join(' ');
}
