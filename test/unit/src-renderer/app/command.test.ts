import { describe, expect, it } from 'vitest';
import { formatShortcut, isForTyping, matchesShortcut } from '../../../../src-renderer/app/command.ts';

const press = { key: 'k', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a shortcut', () => {
  it('is told as its keys', () => {
    expect(formatShortcut({ key: 'k', ctrl: true })).toBe('Ctrl K');
    expect(formatShortcut({ key: 'F6', shift: true })).toBe('Shift F6');
    expect(formatShortcut({ key: '?' })).toBe('?');
  });

  it('needs its Ctrl, or Command on a Mac', () => {
    const find = { key: 'k', ctrl: true };
    expect(matchesShortcut(find, press)).toBe(false);
    expect(matchesShortcut(find, { ...press, ctrlKey: true })).toBe(true);
    expect(matchesShortcut(find, { ...press, metaKey: true })).toBe(true);
    expect(matchesShortcut(find, { ...press, ctrlKey: true, altKey: true })).toBe(false);
  });

  it('tells F6 from Shift F6, and lets "?" carry the shift that types it', () => {
    expect(matchesShortcut({ key: 'F6' }, { ...press, key: 'F6', shiftKey: true })).toBe(false);
    expect(matchesShortcut({ key: 'F6', shift: true }, { ...press, key: 'F6', shiftKey: true })).toBe(true);
    expect(matchesShortcut({ key: '?' }, { ...press, key: '?', shiftKey: true })).toBe(true);
  });

  it('leaves single keys to a field that is typed in', () => {
    expect(isForTyping({ key: '?' }, { isTyping: true })).toBe(true);
    expect(isForTyping({ key: 'k', ctrl: true }, { isTyping: true })).toBe(false);
    expect(isForTyping({ key: 'F6' }, { isTyping: true })).toBe(false);
  });

  it('leaves undo to a field that is typed in, and to it alone', () => {
    expect(isForTyping({ key: 'z', ctrl: true, shift: true }, { isTyping: true })).toBe(true);
    expect(isForTyping({ key: 'y', ctrl: true }, { isTyping: true })).toBe(true);
    expect(isForTyping({ key: 'z', ctrl: true }, { isTyping: false })).toBe(false);
  });
});
