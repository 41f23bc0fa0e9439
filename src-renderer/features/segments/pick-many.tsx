import { type ReactElement, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import type { PickSection } from './part-choices.ts';

interface PickManyProps {
  /** What is chosen: "groups", "areas". */
  readonly noun: string;
  readonly sections: readonly PickSection[];
  readonly chosen: readonly string[];
  /** Said below the list, such as that only the most frequent values are listed. */
  readonly note?: string;
  /** Whether something that is not listed may be typed. */
  readonly takesOther?: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** What is chosen of many, each with its way out, and a list to choose more from. */
export function PickMany({ noun, sections, chosen, note, takesOther = false, onChoose }: PickManyProps): ReactElement {
  const choices = sections.flatMap((section) => section.choices);
  const titleOf = (id: string): string => choices.find((choice) => choice.id === id)?.title ?? id;
  return (
    <div className="picks">
      {chosen.map((id) => (
        <span className="pick" key={id}>
          {titleOf(id)}
          <Button
            className="pick-out"
            aria-label={`Take out ${titleOf(id)}`}
            onPress={() => onChoose(chosen.filter((each) => each !== id))}
          >
            <Icon name="close" size={12} />
          </Button>
        </span>
      ))}
      <DialogTrigger>
        <Button className="button button-small">
          <Icon name="plus" size={12} />
          {chosen.length === 0 ? `Choose ${noun}` : 'More'}
          {chosen.length > 0 && <span className="only-read">{noun}</span>}
        </Button>
        <Popover className="popover" offset={4} placement="bottom start">
          <Dialog aria-label={`Choose ${noun}`}>
            <Picker {...{ noun, sections, chosen, takesOther, onChoose }} {...(note === undefined ? {} : { note })} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Picker({ noun, sections, chosen, note, takesOther, onChoose }: PickManyProps): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const other = typed.trim();
  const isNew = other !== '' && !sections.some(({ choices }) => choices.some(({ id }) => id === other));
  const found = sections
    .map((section) => ({ ...section, choices: section.choices.filter(({ title }) => contains(title, other)) }))
    .filter(({ choices }) => choices.length > 0);
  const listed = new Set(found.flatMap(({ choices }) => choices.map(({ id }) => id)));
  return (
    <div className="picker">
      <SearchField className="field" aria-label={`Find ${noun}`} autoFocus value={typed} onChange={setTyped}>
        <Icon name="search" />
        <Input
          placeholder={`Find ${noun}`}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.querySelector<HTMLElement>('[role=option]')?.focus();
          }}
        />
      </SearchField>
      <ListBox
        ref={list}
        className="menu"
        aria-label={`Choose ${noun}`}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen.filter((id) => listed.has(id))}
        onSelectionChange={(keys) => {
          const picked = keys === 'all' ? listed : new Set([...keys].map(String));
          const kept = chosen.filter((id) => !listed.has(id) || picked.has(id));
          onChoose([...kept, ...[...picked].filter((id) => !chosen.includes(id))]);
        }}
        renderEmptyState={() => <p className="menu-empty">Nothing is called that.</p>}
      >
        {found.map((section) => (
          <ListBoxSection className="menu-section" id={section.title} key={section.title}>
            <Header>{section.title}</Header>
            {section.choices.map(({ id, title, detail }) => (
              <ListBoxItem className="menu-item menu-choice" id={id} key={id} textValue={title}>
                {({ isSelected }) => (
                  <>
                    <span className="menu-tick">{isSelected && <Icon name="tick" size={14} />}</span>
                    <span className="pick-title">{title}</span>
                    {detail !== undefined && <span className="menu-detail">{detail}</span>}
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {takesOther === true && isNew && (
        <Button
          className="button button-small picker-other"
          onPress={() => {
            onChoose([...chosen, other]);
            setTyped('');
          }}
        >{`Add “${other}”`}</Button>
      )}
      {note !== undefined && <p className="picker-note tiny muted">{note}</p>}
    </div>
  );
}
