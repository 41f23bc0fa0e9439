import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { ownSeparator, otherAnswers } from '../../../../../src-renderer/features/import/free-choices.ts';
import {
  broughtBack,
  changedReading,
  headerAt,
  leftOut,
  readAnew,
  renamed,
  withAllColumns,
} from '../../../../../src-renderer/features/import/rereading.ts';
import { choiceOf } from './sample-preview.ts';

const read: ReadPlan = {
  format: 'csv',
  delimiter: ';',
  skipRows: 3,
  headerRows: 1,
  leaveOut: ['Note'],
  columns: { Opened: { dates: 'month-first' } },
  totalRows: [{ column: 'Ward', values: ['Ealing'] }],
};

describe('another reading', () => {
  it('keeps what an alternative does not say', () => {
    const reading = { read, roles: { Ward: { kind: 'category' } as const } };
    expect(changedReading(reading, { label: 'Free text', roles: { Note: { kind: 'free-text' } } })).toEqual({
      read,
      roles: { Ward: { kind: 'category' }, Note: { kind: 'free-text' } },
    });
  });

  it('of another line as the header forgets what was said by the old names', () => {
    expect(headerAt(read, 7)).toEqual({
      format: 'csv',
      delimiter: ';',
      skipRows: 6,
      headerRows: 1,
      names: undefined,
      leaveOut: undefined,
      columns: undefined,
      totalRows: undefined,
      unpivot: undefined,
    });
    expect(headerAt(read, 1).skipRows).toBe(0);
  });

  it('leaves a column out and brings it back', () => {
    expect(leftOut(read, 'Closed').leaveOut).toEqual(['Note', 'Closed']);
    expect(broughtBack(leftOut(read, 'Closed'), 'Note').leaveOut).toEqual(['Closed']);
    expect(broughtBack(read, 'Note').leaveOut).toBeUndefined();
    expect(withAllColumns(read).leaveOut).toBeUndefined();
  });

  it('by another name keeps role, dates and totals of the column', () => {
    const reading = { read: null, roles: { Ward: { kind: 'category' } as const } };
    const plan = {
      format: 'strand-import-plan',
      version: 1,
      file: 'a.csv',
      received: '2025-10-30',
      read,
      roles: { Ward: { kind: 'category' }, Opened: { kind: 'date' } },
      choices: [],
    } as const;
    const names = ['Ref', 'Ward', 'Opened', 'Note'];
    const mutable = { ...plan, roles: { ...plan.roles }, choices: [] };
    const next = renamed(reading, mutable, names, 'Ward', 'Area');
    expect(next.read).toMatchObject({
      names: ['Ref', 'Area', 'Opened', 'Note'],
      totalRows: [{ column: 'Area', values: ['Ealing'] }],
    });
    expect(next.roles).toEqual({ Area: { kind: 'category' } });
    expect(renamed(reading, mutable, names, 'Opened', 'Start').read?.columns).toEqual({
      Start: { dates: 'month-first' },
    });
    expect(renamed(reading, mutable, names, 'Note', 'Notes').read?.leaveOut).toEqual(['Notes']);
  });
});

describe('the other answers to a choice', () => {
  it('are those found likely, then every common one that is not among them', () => {
    const choice = choiceOf('delimiter', 'Semicolon', [{ label: 'Comma', read: { format: 'csv', delimiter: ',' } }]);
    expect(otherAnswers(choice, read).map(({ label }) => label)).toEqual([
      'Comma',
      'Tab',
      'Upright bar',
      'Colon',
      'Space',
    ]);
  });

  it('let the header move by a line, grow, and go', () => {
    const answers = otherAnswers(choiceOf('header', 'Line 4'), read);
    expect(answers.map(({ label, read: next }) => [label, next?.skipRows, next?.headerRows])).toEqual([
      ['One line lower', 4, 1],
      ['One line higher', 2, 1],
      ['2 rows together', 3, 2],
      ['No header: columns are numbered', 3, 0],
    ]);
  });

  it('say once that there is no header', () => {
    const none = { label: 'No header, data from line 4', read: { ...read, headerRows: 0 } };
    const labels = otherAnswers(choiceOf('header', 'Line 4', [none]), read).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('No header'))).toEqual([none.label]);
  });

  it('are none for what cannot be told beforehand', () => {
    expect(otherAnswers(choiceOf('totals', 'Row 31'), read)).toEqual([]);
  });

  it('may be any sign as a separator', () => {
    expect(ownSeparator(read, '¬').read).toEqual(readAnew(read, { delimiter: '¬' }));
  });
});
