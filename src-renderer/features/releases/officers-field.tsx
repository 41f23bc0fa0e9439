import { type ReactElement, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import type { Policy } from '../../../shared/model/policy.ts';
import { changeOfficers } from './policy-draft.ts';

interface OfficersFieldProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** Who may release against the check, by name. */
export function OfficersField({ policy, onChange }: OfficersFieldProps): ReactElement {
  const [typed, setTyped] = useState(policy.mayOverride.join(', '));
  return (
    <TextField
      className="form-field"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(changeOfficers(policy, text));
      }}
    >
      <Label>Who may release against the check</Label>
      <Input className="text-input" placeholder="Nobody" />
      <Text slot="description" className="tiny muted">
        Names, with commas between. Each must write why; the reason is kept in the ledger and printed in the report.
      </Text>
    </TextField>
  );
}
