import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { dispatch } from '../state/app-store.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/button.tsx';
import { JobTray } from './job-tray.tsx';
import { Rail } from './rail.tsx';
import type { Route } from './route.ts';
import { StepButtons } from './step-buttons.tsx';

interface TopBarProps {
  readonly workspace: WorkspaceSummary | null;
  readonly route: Route;
}

/** What is open, the one place to find anything, and the work under way. */
export function TopBar({ workspace, route }: TopBarProps): ReactElement {
  const isStart = workspace === null || route.screen === 'start';
  return (
    <header className="top-bar" data-pane tabIndex={-1}>
      {!isStart && <RailMenu workspace={workspace} route={route} />}
      <a className="brand" href="#/start" aria-label="Strand, start page">
        <svg className="logo" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5c5 0 9 10 14 10M3 10c4 0 5.5-1.8 7-3.6M11.7 12.6C13.2 11 14.6 10 17 10M3 15c5 0 9-10 14-10" />
        </svg>
        <b>Strand</b>
      </a>
      {!isStart && (
        <a className="workspace-name" href="#/start">
          {workspace.title}
        </a>
      )}
      <Button className="find" onPress={() => dispatch({ kind: 'dialog-opened', dialog: 'palette' })}>
        <Icon name="search" />
        <span>{isStart ? 'Find a command or recent workspace' : 'Find a dataset, area, measure or command'}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </Button>
      <div className="top-right">
        {!isStart && <StepButtons />}
        <JobTray isAlways={!isStart} />
        <IconButton
          icon="settings"
          label="Settings"
          onPress={() => dispatch({ kind: 'dialog-opened', dialog: 'settings' })}
        />
        <IconButton
          icon="help"
          label="Help"
          onPress={() => dispatch({ kind: 'dialog-opened', dialog: 'help', about: 'screen' })}
        />
      </div>
    </header>
  );
}

/** On a very narrow window the rail opens from here. */
function RailMenu({ workspace, route }: { readonly workspace: WorkspaceSummary; readonly route: Route }): ReactElement {
  return (
    <div className="rail-menu">
      <DialogTrigger>
        <IconButton icon="menu" label="Places" />
        <Popover className="popover" offset={6}>
          <Dialog className="rail-popover" aria-label="Places">
            {({ close }) => (
              <div onClick={close} role="presentation">
                <Rail workspace={workspace} route={route} />
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
