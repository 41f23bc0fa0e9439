import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptySession,
  filesLeft,
  type ImportEvent,
  type ImportSession,
  readingOf,
  reduceImport,
  type WaitingFile,
} from '../../../../../src-renderer/features/import/import-session.ts';
import { filePlace, nextSentence } from '../../../../../src-renderer/features/import/queue-words.ts';
import { whyNoneReadable } from '../../../../../src-renderer/features/import/why-none-readable.ts';

const after = (...events: readonly ImportEvent[]): ImportSession => events.reduce(reduceImport, emptySession);

function file(name: string, more: Partial<WaitingFile> = {}): WaitingFile {
  const path = `/partners/${name}`;
  return { id: path, name, bytes: 1, readable: true, says: '', path, file: null, loaded: null, ...more };
}

const found: ImportEvent = {
  kind: 'files-found',
  files: [file('a.csv'), file('photo.png', { readable: false }), file('b.csv')],
};
const loaded = { dataset: 'a', title: 'Advice', says: '59 rows loaded, 1 rejected' };
const corrected = (label: string, delimiter: string): ImportEvent => ({
  kind: 'reading-corrected',
  path: '/partners/a.csv',
  step: { label, reading: { read: { format: 'csv', delimiter }, roles: {} } },
});

describe('files on their way in', () => {
  it('are loaded one after another, with their place kept', () => {
    const session = after(found, { kind: 'file-loaded', path: '/partners/a.csv', loaded });
    expect(filesLeft(session, '').map(({ name }) => name)).toEqual(['b.csv']);
    expect(filePlace(session, '/partners/b.csv')).toBe('file 2 of 2');
    expect(filePlace(session, '/elsewhere/c.csv')).toBeNull();
  });

  it('are not listed twice; new ones come first, and those that were loaded make way for them', () => {
    const session = after(
      found,
      { kind: 'file-loaded', path: '/partners/a.csv', loaded },
      { kind: 'files-found', files: [file('b.csv'), file('c.csv')] },
    );
    expect(session.files.map(({ name }) => name)).toEqual(['b.csv', 'c.csv', 'photo.png']);
  });

  it('leave word of the one that was loaded, until others are added', () => {
    const session = after(found, { kind: 'file-loaded', path: '/partners/a.csv', loaded });
    expect(nextSentence(session, '/partners/b.csv')).toBe('Advice: 59 rows loaded, 1 rejected. Next: file 2 of 2.');
    expect(nextSentence(session, '/elsewhere/c.csv')).toBe('Advice: 59 rows loaded, 1 rejected.');
    expect(reduceImport(session, found).justLoaded).toBeNull();
  });

  it('are told of where none of those just added can be read, whatever else waits', () => {
    const none: ImportEvent = { kind: 'files-found', files: [] };
    expect(after(found).refusal).toBeNull();
    expect(after(found, none).refusal).toMatch(/^No file was found there\./);
    expect(after(found, none, found).refusal).toBeNull();
    const photo = { name: 'photo.png', readable: false, says: 'This kind of file holds no table.' };
    expect(whyNoneReadable([photo])).toBe('photo.png cannot be read. This kind of file holds no table.');
    expect(whyNoneReadable([photo, photo])).toMatch(/^None of the 2 files found there can be read/);
  });

  it('go, with what was said of them, when another workspace is opened or the list is cleared', () => {
    const session = after(found, corrected('Tab', '\t'), { kind: 'session-emptied' });
    expect(session).toEqual(emptySession);
  });

  it('get their path when they have been handed over', () => {
    const session = after(
      { kind: 'files-found', files: [file('a.csv', { id: 'a', path: null })] },
      { kind: 'file-received', id: 'a', path: '/workspace/extracts/a.csv' },
    );
    expect(session.files[0]).toMatchObject({ path: '/workspace/extracts/a.csv', file: null });
  });
});

describe('corrections', () => {
  const delimiterOf = (session: ImportSession): string | undefined =>
    readingOf(draftOf(session, '/partners/a.csv')).read?.delimiter;

  it('are undone and redone one by one, and no further than there are any', () => {
    const events = [corrected('Semicolon', ';'), corrected('Tab', '\t')];
    const undo: ImportEvent = { kind: 'correction-undone', path: '/partners/a.csv' };
    const redo: ImportEvent = { kind: 'correction-redone', path: '/partners/a.csv' };
    expect(delimiterOf(after(...events))).toBe('\t');
    expect(delimiterOf(after(...events, undo))).toBe(';');
    expect(delimiterOf(after(...events, undo, undo, undo))).toBeUndefined();
    expect(delimiterOf(after(...events, undo, undo, undo, redo))).toBe(';');
    expect(delimiterOf(after(...events, undo, redo, redo))).toBe('\t');
  });

  it('made after an undo take the place of what was undone', () => {
    const session = after(
      corrected('Semicolon', ';'),
      { kind: 'correction-undone', path: '/partners/a.csv' },
      corrected('Comma', ','),
      { kind: 'correction-redone', path: '/partners/a.csv' },
    );
    expect(delimiterOf(session)).toBe(',');
    expect(draftOf(session, '/partners/a.csv').steps.map(({ label }) => label)).toEqual(['Comma']);
  });

  it('stay with their file, and end when it is loaded', () => {
    const session = after(found, corrected('Tab', '\t'), {
      kind: 'about-changed',
      path: '/partners/a.csv',
      change: { owner: 'Acton & Southall Advice' },
    });
    expect(draftOf(session, '/partners/b.csv').done).toBe(0);
    expect(draftOf(session, '/partners/a.csv').about).toEqual({ owner: 'Acton & Southall Advice' });
    const ended = reduceImport(session, { kind: 'file-loaded', path: '/partners/a.csv', loaded });
    expect(draftOf(ended, '/partners/a.csv')).toMatchObject({ done: 0, about: {} });
  });
});
