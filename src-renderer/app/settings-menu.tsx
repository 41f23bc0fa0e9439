import type { ReactElement } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, type Selection } from 'react-aria-components';
import { dispatch, useAppState } from '../state/app-store.ts';
import type { Theme } from '../state/theme.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const schemes = [
  { id: 'system', title: 'As the computer' },
  { id: 'light', title: 'Light' },
  { id: 'dark', title: 'Dark' },
] as const satisfies readonly { id: Theme['scheme']; title: string }[];

const contrasts = [
  { id: 'normal', title: 'Normal contrast' },
  { id: 'high', title: 'High contrast' },
] as const satisfies readonly { id: Theme['contrast']; title: string }[];

/** How the window looks, remembered on this computer. */
export function SettingsMenu(): ReactElement {
  const theme = useAppState((state) => state.theme);
  const choose = (change: Partial<Theme>): void => dispatch({ kind: 'theme-chosen', theme: { ...theme, ...change } });
  return (
    <MenuTrigger>
      <IconButton icon="settings" label="Settings" />
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="menu" aria-label="Settings">
          <MenuSection
            className="menu-section"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme.scheme]}
            onSelectionChange={(keys) => choose({ scheme: chosenOf(schemes, keys) ?? theme.scheme })}
          >
            <Header>Colours</Header>
            {schemes.map(({ id, title }) => (
              <ChoiceItem key={id} id={id} title={title} />
            ))}
          </MenuSection>
          <MenuSection
            className="menu-section"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme.contrast]}
            onSelectionChange={(keys) => choose({ contrast: chosenOf(contrasts, keys) ?? theme.contrast })}
          >
            <Header>Contrast</Header>
            {contrasts.map(({ id, title }) => (
              <ChoiceItem key={id} id={id} title={title} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ChoiceItem({ id, title }: { readonly id: string; readonly title: string }): ReactElement {
  return (
    <MenuItem className="menu-item menu-choice" id={id} textValue={title}>
      {({ isSelected }) => (
        <>
          <span className="menu-tick">{isSelected && <Icon name="tick" size={14} />}</span>
          {title}
        </>
      )}
    </MenuItem>
  );
}

function chosenOf<Id extends string>(choices: readonly { readonly id: Id }[], keys: Selection): Id | undefined {
  return keys === 'all' ? undefined : choices.find(({ id }) => keys.has(id))?.id;
}
