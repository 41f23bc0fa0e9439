import { type ReactElement, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Choice } from '../../ui/chooser.tsx';
import { Icon } from '../../ui/icon.tsx';
import { selectOnFocus } from '../../ui/select-on-focus.ts';
import { findChoices } from './find-choices.ts';

interface FindingChooserProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  /** Choices found elsewhere for what is typed. */
  readonly found?: readonly Choice[];
  /** What is said where nothing is found. */
  readonly nothing: string;
  readonly onType?: (text: string) => void;
  readonly onChoose: (id: string) => void;
}

/** One question whose answer is found by any words, or parts of words, of its name, in any order. */
export function FindingChooser(props: FindingChooserProps): ReactElement {
  const { label, choices, chosen, found = [], nothing, onType, onChoose } = props;
  const title = choices.find(({ id }) => id === chosen)?.title ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed === null ? choices : [...findChoices(choices, typed), ...found];
  return (
    <ComboBox
      className="chooser"
      inputValue={typed ?? title}
      items={shown}
      menuTrigger="focus"
      allowsEmptyCollection
      value={chosen}
      onInputChange={(text) => {
        if (text === (typed ?? title)) return;
        setTyped(text);
        onType?.(text);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null);
      }}
      onChange={(key) => {
        setTyped(null);
        if (key !== null) onChoose(String(key));
      }}
    >
      <Label>{label}</Label>
      <div className="chooser-field">
        <Input className="chooser-input" onFocus={selectOnFocus} />
        <Button className="chooser-open">
          <Icon name="down" size={12} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<Choice> className="menu" renderEmptyState={() => <p className="menu-empty">{nothing}</p>}>
          {(choice) => (
            <ListBoxItem className="menu-item" id={choice.id} textValue={choice.title}>
              <span>{choice.title}</span>
              {choice.detail !== undefined && <span className="menu-detail">{choice.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
