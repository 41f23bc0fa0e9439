import type { Shortcut } from '../../shared/presentation/command-list.ts';

/** A user action: its button, its place in the palette and its keys all come from this one object. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** The heading it stands under in the palette. */
  readonly section: 'Go to' | 'Do' | 'Datasets' | 'Measures' | 'Areas' | 'Profiles' | 'Releases' | 'Look' | 'Help';
  /** Words that find it besides its title. */
  readonly detail?: string;
  readonly shortcut?: Shortcut;
  /** Keys of another custom that do the same; they are not told of. */
  readonly alsoShortcut?: Shortcut;
  /** Why it can't be done now, in a sentence; null when it can. */
  readonly refusal: string | null;
  /** Gives way to a screen's own command on the same keys, as long as that one can be done. */
  readonly isFallback?: boolean;
  readonly run: () => void;
}

/** Which of the commands on the same keys is meant: the screen's own, unless only the window's can be done. */
export function meantCommand(commands: readonly Command[]): Command | undefined {
  const own = commands.filter(({ isFallback }) => isFallback !== true);
  return own.find(({ refusal }) => refusal === null) ?? commands.find(({ refusal }) => refusal === null) ?? commands[0];
}

/** Whether a command is on these keys, by either custom. */
export function isOnKeys({ shortcut, alsoShortcut }: Command, keys: Shortcut): boolean {
  return [shortcut, alsoShortcut].some((each) => each !== undefined && formatShortcut(each) === formatShortcut(keys));
}

/** "Ctrl K", "F6", "?". */
export function formatShortcut(shortcut: Shortcut): string {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [...(shortcut.ctrl === true ? ['Ctrl'] : []), ...(shortcut.shift === true ? ['Shift'] : []), key].join(' ');
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is this shortcut; a printable key such as "?" already carries its own shift. */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress): boolean {
  if (press.altKey || press.key.toLowerCase() !== shortcut.key.toLowerCase()) return false;
  if ((press.ctrlKey || press.metaKey) !== (shortcut.ctrl ?? false)) return false;
  const carriesShift = shortcut.key.length === 1 && shortcut.ctrl !== true;
  return carriesShift || press.shiftKey === (shortcut.shift ?? false);
}

/** Single keys, and undo of what was typed, are left to the field that is being typed in. */
export function isForTyping(shortcut: Shortcut, target: { readonly isTyping: boolean }): boolean {
  const isUndo = shortcut.ctrl === true && ['y', 'z'].includes(shortcut.key.toLowerCase());
  return target.isTyping && (isUndo || (shortcut.ctrl !== true && shortcut.key.length === 1));
}

/** A printable key without Ctrl, such as "?" or P, which Settings can turn off (WCAG 2.1.4). */
export function isSingleKey(shortcut: Shortcut): boolean {
  return shortcut.ctrl !== true && shortcut.key.length === 1;
}
