import { type ReactElement, useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { type Limit, type LimitKind, readLimit } from './read-limit.ts';

interface LimitsEditorProps {
  readonly kind: LimitKind;
  readonly from: Limit;
  readonly to: Limit;
  readonly onChange: (from: Limit, to: Limit) => void;
}

/** Two limits, both included; one that is left empty does not limit. */
export function LimitsEditor({ kind, from, to, onChange }: LimitsEditorProps): ReactElement {
  return (
    <div className="limits">
      <LimitField label="From" kind={kind} value={from} onChange={(next) => onChange(next, to)} />
      <LimitField label="To" kind={kind} value={to} onChange={(next) => onChange(from, next)} />
    </div>
  );
}

interface LimitFieldProps {
  readonly label: string;
  readonly kind: LimitKind;
  readonly value: Limit;
  readonly onChange: (value: Limit) => void;
}

function LimitField({ label, kind, value, onChange }: LimitFieldProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && readLimit(typed, kind) === null;
  return (
    <TextField
      className="form-field limit-field"
      value={isUnread ? typed : String(value ?? '')}
      isInvalid={isUnread}
      onChange={(text) => {
        setTyped(text);
        const read = readLimit(text, kind);
        if (read !== null) onChange(read.limit);
      }}
    >
      <Label>{label}</Label>
      <Input className="text-input" {...(kind === 'date' ? { type: 'date' } : { inputMode: 'numeric' })} />
      <FieldError className="form-error">
        {kind === 'age' ? 'Write a whole number of years.' : kind === 'date' ? 'Write a date.' : 'Write a number.'}
      </FieldError>
    </TextField>
  );
}
