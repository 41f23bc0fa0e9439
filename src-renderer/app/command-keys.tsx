import { useEffect } from 'react';
import { isForTyping, matchesShortcut } from './command.ts';
import { useAllCommands } from './command-registry.ts';

const typingTags = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** Runs the command whose keys are pressed, unless they are meant for a field or a dialog is open. */
export function CommandKeys(): null {
  const commands = useAllCommands();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      const isTyping =
        event.target instanceof HTMLElement && (typingTags.has(event.target.tagName) || event.target.isContentEditable);
      const command = commands.find(
        ({ shortcut }) =>
          shortcut !== undefined && matchesShortcut(shortcut, event) && !isForTyping(shortcut, { isTyping }),
      );
      if (command === undefined) return;
      event.preventDefault();
      if (command.refusal === null) command.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [commands]);
  return null;
}
