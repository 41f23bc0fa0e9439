import type { MenuItemConstructorOptions } from 'electron';

export interface MenuCommands {
  readonly openWorkspace: () => void;
  readonly openSample: () => void;
  readonly about: () => void;
}

/** The native menu: the commands that exist, and the roles that a system expects of every window. */
export function menuTemplate(commands: MenuCommands, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  return [
    ...appMenu,
    {
      label: '&File',
      submenu: [
        { label: 'Open workspace…', accelerator: 'CmdOrCtrl+O', click: commands.openWorkspace },
        { label: 'Open the sample borough', click: commands.openSample },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'About Strand', click: commands.about }] },
  ];
}
