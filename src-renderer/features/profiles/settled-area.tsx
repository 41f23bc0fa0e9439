import { type ReactElement, type ReactNode, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';

interface SettledAreaProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** Said below of what is typed so far. */
  readonly note?: (typed: string) => ReactNode;
  readonly onSettle: (text: string) => void;
}

/** A longer text that is saved once the field is left; Escape brings back what it was. */
export function SettledArea({ label, value, rows = 4, note, onSettle }: SettledAreaProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
    setTyped(null);
  };
  return (
    <TextField
      className="form-field"
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <Label>{label}</Label>
      <TextArea className="text-input text-area" rows={rows} />
      {note?.(typed ?? value)}
    </TextField>
  );
}
