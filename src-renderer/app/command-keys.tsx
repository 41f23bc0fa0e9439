import { useEffect } from 'react';
import { useAppState } from '../state/app-store.ts';
import { type Command, isForTyping, isSingleKey, matchesShortcut, meantCommand } from './command.ts';
import { useAllCommands } from './command-registry.ts';

const typingTags = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** Runs the command whose keys are pressed, unless they are meant for a field or a dialog is open. */
export function CommandKeys(): null {
  const commands = useAllCommands();
  const singleKeys = useAppState((state) => state.settings.singleKeys);
  useEffect(() => {
    const find = (event: KeyboardEvent): Command | undefined => {
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]') !== null)
        return undefined;
      const isTyping =
        event.target instanceof HTMLElement &&
        !isTicked(event.target) &&
        (typingTags.has(event.target.tagName) || event.target.isContentEditable);
      const pressed = commands.filter(({ shortcut, alsoShortcut }) =>
        [shortcut, alsoShortcut].some(
          (keys) =>
            keys !== undefined &&
            matchesShortcut(keys, event) &&
            !isForTyping(keys, { isTyping }) &&
            (singleKeys || !isSingleKey(keys)),
        ),
      );
      return meantCommand(pressed);
    };
    const run = (command: Command, event: KeyboardEvent): void => {
      event.preventDefault();
      if (command.refusal === null) command.run();
    };
    const listen = (event: KeyboardEvent): void => {
      const command = find(event);
      if (command !== undefined) run(command, event);
    };
    /** Before the control in focus: Ctrl Enter is the screen's, also on a button that would take Enter for itself. */
    const listenFirst = (event: KeyboardEvent): void => {
      const command = find(event);
      if (command?.shortcut?.ctrl !== true) return;
      event.stopPropagation();
      run(command, event);
    };
    window.addEventListener('keydown', listenFirst, { capture: true });
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listenFirst, { capture: true });
      window.removeEventListener('keydown', listen);
    };
  }, [commands, singleKeys]);
  return null;
}

/** A box or a button that is ticked takes no text, though it is an input. */
function isTicked(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
}
