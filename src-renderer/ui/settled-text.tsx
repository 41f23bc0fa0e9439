import { type ReactElement, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

interface SettledTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly canBeEmpty?: boolean;
  readonly onSettle: (text: string) => void;
}

/** A text that counts once the field is left or Enter is pressed; Escape brings back what it was. */
export function SettledText({
  label,
  value,
  placeholder = '',
  canBeEmpty = false,
  onSettle,
}: SettledTextProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    const text = (typed ?? value).trim();
    setTyped(null);
    if (typed !== null && text !== value && (canBeEmpty || text !== '')) onSettle(text);
  };
  return (
    <TextField
      className="form-field"
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <Label>{label}</Label>
      <Input className="text-input" placeholder={placeholder} />
    </TextField>
  );
}
