import type { ReactElement } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface Choice {
  readonly id: string;
  readonly title: string;
  /** Said after the title in smaller type: "per 1,000 adults". */
  readonly detail?: string;
}

interface ChooserProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One question with a short list of answers. */
export function Chooser({ label, choices, chosen, onChoose }: ChooserProps): ReactElement {
  return (
    <Select
      className="chooser"
      value={chosen}
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
    >
      <Label>{label}</Label>
      <Button className="chooser-button">
        <SelectValue<Choice> className="chooser-value">
          {({ selectedItems: [selectedItem] }) =>
            selectedItem === null || selectedItem === undefined ? (
              'Choose…'
            ) : (
              <>
                <span className="chooser-title">{selectedItem.title}</span>{' '}
                {selectedItem.detail !== undefined && <span className="chooser-detail">{selectedItem.detail}</span>}
              </>
            )
          }
        </SelectValue>
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem className="menu-item" id={choice.id} textValue={choice.title}>
              <span>{choice.title}</span>
              {choice.detail !== undefined && <span className="menu-detail">{choice.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** The same question in a row of controls, its label only read out. */
export function CompactChooser(props: ChooserProps): ReactElement {
  return (
    <div className="chooser-compact">
      <Chooser {...props} />
    </div>
  );
}
