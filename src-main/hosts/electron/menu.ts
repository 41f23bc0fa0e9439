import type { MenuItemConstructorOptions } from 'electron';
import { type ListedCommand, listedCommands, type Shortcut } from '../../../shared/presentation/command-list.ts';

export interface MenuCommands {
  readonly openWorkspace: () => void;
  readonly openSample: () => void;
  readonly about: () => void;
  /** Asks the window to run one of its own commands, by its id. */
  readonly runInWindow: (id: string) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu: the window's own commands, as its palette lists them, and the roles that a system expects. */
export function menuTemplate(commands: MenuCommands, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const of = (menu: ListedCommand['menu'], from = 0, to?: number): MenuItemConstructorOptions[] =>
    listedCommands
      .filter((command) => command.menu === menu)
      .slice(from, to)
      .map((command) => menuItem(command, commands));
  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  return [
    ...appMenu,
    {
      label: '&File',
      submenu: [
        { label: 'Open workspace…', accelerator: 'CmdOrCtrl+O', click: commands.openWorkspace },
        ...of('File', 0, 1),
        { label: 'Open the sample borough', click: commands.openSample },
        separator,
        ...of('File', 1),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ...of('Edit', 0, 2),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        ...of('Edit', 2),
      ],
    },
    { label: '&Go', submenu: of('Go') },
    {
      label: '&View',
      submenu: [
        ...of('View'),
        separator,
        { role: 'reload' },
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [...of('Help'), separator, { label: 'About Strand', click: commands.about }] },
  ];
}

/** Keys are shown, not caught: the window answers to them, and knows whether a field is being typed in. */
function menuItem({ id, title, shortcut }: ListedCommand, commands: MenuCommands): MenuItemConstructorOptions {
  return {
    id,
    label: title,
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
    click: () => commands.runInWindow(id),
  };
}

/** "CmdOrCtrl+Shift+Z", as Electron writes keys. */
export function acceleratorOf({ key, ctrl, shift }: Shortcut): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...(ctrl === true ? ['CmdOrCtrl'] : []), ...(shift === true ? ['Shift'] : []), name].join('+');
}
