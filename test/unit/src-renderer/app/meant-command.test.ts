import { expect, it } from 'vitest';
import { type Command, isOnKeys, isSingleKey, meantCommand } from '../../../../src-renderer/app/command.ts';

const command = (id: string, refusal: string | null, isFallback = false): Command => ({
  id,
  title: id,
  section: 'Do',
  shortcut: { key: 'z', ctrl: true },
  refusal,
  isFallback,
  run: () => undefined,
});

it('undoes what a screen is making before what was kept of the workspace, in whatever order they are offered', () => {
  const [draft, kept] = [command('draft', null), command('kept', null, true)];
  expect(meantCommand([kept, draft])?.id).toBe('draft');
  expect(meantCommand([draft, kept])?.id).toBe('draft');
  expect(meantCommand([command('draft', 'Nothing was changed yet.'), kept])?.id).toBe('kept');
  expect(meantCommand([command('draft', 'Nothing.'), command('kept', 'Nothing.', true)])?.id).toBe('draft');
  expect(meantCommand([])).toBeUndefined();
});

it('knows the keys of a command by either custom', () => {
  const redo: Command = {
    ...command('redo', null),
    shortcut: { key: 'z', ctrl: true, shift: true },
    alsoShortcut: { key: 'y', ctrl: true },
  };
  expect(isOnKeys(redo, { key: 'Z', ctrl: true, shift: true })).toBe(true);
  expect(isOnKeys(redo, { key: 'y', ctrl: true })).toBe(true);
  expect(isOnKeys(redo, { key: 'z', ctrl: true })).toBe(false);
});

it('tells keys that work alone from the rest', () => {
  expect(isSingleKey({ key: '?' })).toBe(true);
  expect(isSingleKey({ key: 'F6' })).toBe(false);
  expect(isSingleKey({ key: 'k', ctrl: true })).toBe(false);
});
