import { type ReactElement, useEffect, useRef } from 'react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { Harmonised } from '../../../shared/model/code-list.ts';
import { Icon } from '../../ui/icon.tsx';
import type { MeaningSection } from './meaning-choices.ts';

interface MeaningChooserProps {
  /** The label that is decided, as it is read out: “Iraqi”. */
  readonly label: string;
  readonly sections: readonly MeaningSection[];
  readonly onChoose: (meaning: Harmonised) => void;
  readonly onCancel: () => void;
}

/** Asks what a label means, in the place where it is told; Escape leaves it as it was. */
export function MeaningChooser({ label, sections, onChoose, onCancel }: MeaningChooserProps): ReactElement {
  const choices = sections.flatMap((section) => section.choices);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <ComboBox
      className="chooser meaning-chooser"
      menuTrigger="focus"
      allowsEmptyCollection
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice !== undefined) onChoose(choice.meaning);
      }}
      onBlur={onCancel}
    >
      <Label className="only-read">{`What ${label} means`}</Label>
      <div
        className="chooser-field"
        onKeyDownCapture={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <Input ref={input} className="chooser-input" placeholder="Type a group, or choose" />
        <Button className="chooser-open">
          <Icon name="down" size={12} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" renderEmptyState={() => <p className="menu-empty">Nothing is called that.</p>}>
          {sections.map((section) => (
            <ListBoxSection className="menu-section" id={section.title} key={section.title}>
              <Header>{section.title}</Header>
              {section.choices.map(({ id, title, detail }) => (
                <ListBoxItem className="menu-item" id={id} key={id} textValue={title}>
                  <span>{title}</span>
                  {detail !== undefined && <span className="menu-detail">{detail}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
