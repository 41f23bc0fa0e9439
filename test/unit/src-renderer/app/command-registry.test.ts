import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../../src-renderer/app/command.ts';
import { CommandRegistry } from '../../../../src-renderer/app/command-registry.ts';

const command = (id: string): Command => ({ id, title: id, section: 'Do', refusal: null, run: () => undefined });
const ids = (registry: CommandRegistry): readonly string[] => registry.all().map(({ id }) => id);

describe('CommandRegistry', () => {
  it('replaces what a screen offered before, and forgets it when the screen goes', () => {
    const registry = new CommandRegistry();
    registry.offer('shell', [command('find')]);
    registry.offer('explore', [command('copy'), command('whole')]);
    registry.offer('explore', [command('copy')]);
    expect(ids(registry)).toEqual(['find', 'copy']);
    registry.withdraw('explore');
    expect(ids(registry)).toEqual(['find']);
  });

  it('tells those who listen, until they stop', () => {
    const registry = new CommandRegistry();
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    registry.offer('shell', [command('find')]);
    stop();
    registry.withdraw('shell');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
