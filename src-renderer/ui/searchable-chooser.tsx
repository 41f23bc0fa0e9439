import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Choice } from './chooser.tsx';
import { Icon } from './icon.tsx';
import { selectOnFocus } from './select-on-focus.ts';

interface SearchableChooserProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  /** What stands in the field while nothing is chosen. */
  readonly placeholder?: string;
  readonly onChoose: (id: string) => void;
}

/** One question with a list too long to scan: the answer can be typed. */
export function SearchableChooser({
  label,
  choices,
  chosen,
  placeholder = '',
  onChoose,
}: SearchableChooserProps): ReactElement {
  return (
    <ComboBox
      className="chooser"
      value={chosen}
      defaultItems={choices}
      menuTrigger="focus"
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
    >
      <Label>{label}</Label>
      <div className="chooser-field">
        <Input className="chooser-input" placeholder={placeholder} onFocus={selectOnFocus} />
        <Button className="chooser-open">
          <Icon name="down" size={12} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<Choice>
          className="menu"
          renderEmptyState={() => <p className="menu-empty">Nothing is called that.</p>}
        >
          {(choice) => (
            <ListBoxItem className="menu-item" id={choice.id} textValue={choice.title}>
              {choice.title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
