/** Keys as typed on a keyboard with Ctrl (or Command on a Mac). */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

/** A command of the window that is always there, as the palette and the native menu both name it. */
export interface ListedCommand {
  readonly id: string;
  readonly title: string;
  /** Words that find it besides its title. */
  readonly detail?: string;
  readonly menu: 'File' | 'Edit' | 'Go' | 'View' | 'Help';
  readonly shortcut?: Shortcut;
}

/** Commands that only need the window, in the order in which the menus hold them. */
export const listedCommands = [
  { id: 'new-workspace', title: 'New workspace', detail: 'make a folder of your own', menu: 'File' },
  {
    id: 'add-data',
    title: 'Add data',
    detail: 'import a file or folder that a partner sent',
    menu: 'File',
    shortcut: { key: 'i', ctrl: true },
  },
  { id: 'settings', title: 'Settings', menu: 'File', shortcut: { key: ',', ctrl: true } },
  { id: 'workspace-undo', title: 'Undo', menu: 'Edit', shortcut: { key: 'z', ctrl: true } },
  { id: 'workspace-redo', title: 'Redo', menu: 'Edit', shortcut: { key: 'z', ctrl: true, shift: true } },
  { id: 'find', title: 'Find', menu: 'Edit', shortcut: { key: 'k', ctrl: true } },
  { id: 'go-start', title: 'Start page', detail: 'open another workspace', menu: 'Go' },
  { id: 'go-library', title: 'Library', menu: 'Go', shortcut: { key: '1', ctrl: true } },
  { id: 'go-join', title: 'Join', menu: 'Go', shortcut: { key: '2', ctrl: true } },
  { id: 'go-explore', title: 'Explore', menu: 'Go', shortcut: { key: '3', ctrl: true } },
  { id: 'go-areas', title: 'Areas', menu: 'Go', shortcut: { key: '4', ctrl: true } },
  { id: 'go-profiles', title: 'Profiles', menu: 'Go', shortcut: { key: '5', ctrl: true } },
  { id: 'go-releases', title: 'Releases', menu: 'Go', shortcut: { key: '6', ctrl: true } },
  { id: 'go-audit', title: 'Evidence audit', menu: 'Go', shortcut: { key: '7', ctrl: true } },
  { id: 'go-segments', title: 'Segments', detail: 'who is counted, and who uses each', menu: 'Go' },
  { id: 'next-pane', title: 'Next pane', menu: 'View', shortcut: { key: 'F6' } },
  { id: 'previous-pane', title: 'Previous pane', menu: 'View', shortcut: { key: 'F6', shift: true } },
  { id: 'look-light', title: 'Light colours', menu: 'View' },
  { id: 'look-dark', title: 'Dark colours', menu: 'View' },
  { id: 'look-contrast', title: 'High or normal contrast', menu: 'View' },
  { id: 'help', title: 'Help', detail: 'for what has focus', menu: 'Help', shortcut: { key: '?' } },
  { id: 'help-words', title: 'What the words mean', menu: 'Help' },
  { id: 'help-keys', title: 'Keys and symbols', menu: 'Help' },
] as const satisfies readonly ListedCommand[];

export type ListedCommandId = (typeof listedCommands)[number]['id'];
