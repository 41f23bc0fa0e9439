import { useEffect } from 'react';
import { announce, dispatch } from '../state/app-store.ts';
import { useAllCommands } from './command-registry.ts';
import { meantCommand } from './command.ts';

/** The message by which the native menu asks for a command of the window. */
interface MenuMessage {
  readonly strandCommand: string;
}

/** Runs what is chosen in the native menu; undo and redo there mean the same as their keys. */
export function HostCommands(): null {
  const commands = useAllCommands();
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== window || !isMenuMessage(data)) return;
      const named = commands.find(({ id }) => id === data.strandCommand);
      const keys = named?.shortcut;
      const meant =
        named?.isFallback === true && keys !== undefined
          ? meantCommand(commands.filter(({ shortcut }) => JSON.stringify(shortcut) === JSON.stringify(keys)))
          : named;
      if (meant === undefined) return;
      if (meant.refusal === null) meant.run();
      else {
        announce(meant.refusal);
        dispatch({ kind: 'toast-shown', text: meant.refusal });
      }
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [commands]);
  return null;
}

function isMenuMessage(data: unknown): data is MenuMessage {
  return typeof data === 'object' && data !== null && 'strandCommand' in data && typeof data.strandCommand === 'string';
}
