import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';

/** The commands that can be found and pressed now: the shell's own, and those of the screen that is shown. */
export class CommandRegistry {
  #groups = new Map<string, readonly Command[]>();
  #all: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  /** Puts a screen's commands in the place of those it gave before. */
  offer(group: string, commands: readonly Command[]): void {
    this.#groups.set(group, commands);
    this.#tell();
  }

  withdraw(group: string): void {
    this.#groups.delete(group);
    this.#tell();
  }

  all(): readonly Command[] {
    return this.#all;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    this.#all = [...this.#groups.values()].flat();
    for (const listener of this.#listeners) listener();
  }
}

export const CommandRegistryContext = createContext(new CommandRegistry());

/** Offers commands while the component is shown. */
export function useOfferedCommands(group: string, commands: readonly Command[]): void {
  const registry = use(CommandRegistryContext);
  useEffect(() => {
    registry.offer(group, commands);
    return () => registry.withdraw(group);
  }, [registry, group, commands]);
}

export function useAllCommands(): readonly Command[] {
  const registry = use(CommandRegistryContext);
  return useSyncExternalStore(
    (listener) => registry.subscribe(listener),
    () => registry.all(),
  );
}
