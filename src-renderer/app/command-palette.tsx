import { type ReactElement, useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { dispatch, useAppState } from '../state/app-store.ts';
import { Icon } from '../ui/icon.tsx';
import { type Command, formatShortcut } from './command.ts';
import { useAllCommands } from './command-registry.ts';
import { useFindableCommands } from './use-findable-commands.ts';

/** Finds and runs any command, dataset, measure, area or profile by name. */
export function CommandPalette(): ReactElement {
  const isOpen = useAppState((state) => state.dialog?.kind === 'palette');
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) dispatch({ kind: 'dialog-closed' });
      }}
    >
      <Modal className="palette">
        <Dialog aria-label="Find a dataset, area, measure or command">
          <PaletteContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent(): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = useAllCommands();
  const findable = useFindableCommands();
  const sections = useMemo(() => groupBySection([...offered, ...findable]), [offered, findable]);
  const run = (id: React.Key): void => {
    dispatch({ kind: 'dialog-closed' });
    [...offered, ...findable].find((command) => command.id === id)?.run();
  };
  return (
    <Autocomplete filter={(text, typed) => typed.split(/\s+/).every((word) => contains(text, word))}>
      <SearchField className="palette-field" aria-label="Find" autoFocus>
        <Icon name="search" />
        <Input placeholder="Find a dataset, area, measure or command" />
        <kbd aria-hidden="true">Escape</kbd>
      </SearchField>
      <Menu
        className="menu palette-menu"
        aria-label="What was found"
        onAction={run}
        disabledKeys={offered.filter(({ refusal }) => refusal !== null).map(({ id }) => id)}
        renderEmptyState={() => <p className="menu-empty">Nothing is called that. Try a shorter word.</p>}
      >
        {sections.map(([section, commands]) => (
          <MenuSection key={section} id={section} className="menu-section">
            <Header>{section}</Header>
            {commands.map((command) => (
              <MenuItem
                key={command.id}
                id={command.id}
                className="menu-item palette-item"
                textValue={`${command.title} ${command.detail ?? ''} ${section}`}
              >
                <span>{command.title}</span>
                <span className="menu-detail">{command.refusal ?? command.detail}</span>
                {command.shortcut !== undefined && <Keyboard>{formatShortcut(command.shortcut)}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function groupBySection(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  return [...Map.groupBy(commands, ({ section }) => section)];
}
