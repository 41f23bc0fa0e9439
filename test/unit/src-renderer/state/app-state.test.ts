import { describe, expect, it } from 'vitest';
import { type AppEvent, type AppState, reduceApp } from '../../../../src-renderer/state/app-state.ts';
import { parseSettings } from '../../../../src-renderer/state/settings.ts';

const start: AppState = {
  settings: parseSettings(undefined),
  dialog: null,
  jobs: [],
  toast: null,
  announcement: { text: '', number: 0 },
};
const after = (...events: readonly AppEvent[]): AppState => events.reduce(reduceApp, start);

describe('reduceApp', () => {
  it('keeps jobs that ended until they are read, and running ones even then', () => {
    const state = after(
      { kind: 'job-started', id: '1', title: 'Writing the PDF for Ealing' },
      { kind: 'job-started', id: '2', title: 'Writing the PDF for Perivale' },
      { kind: 'job-ended', id: '1', outcome: { kind: 'done', text: 'ealing.pdf is in your downloads' } },
    );
    expect(state.jobs.map(({ outcome }) => outcome.kind)).toEqual(['done', 'running']);
    expect(reduceApp(state, { kind: 'jobs-read' }).jobs.map(({ id }) => id)).toEqual(['2']);
  });

  it('keeps a failure until it is dealt with, and tells how far work has come', () => {
    const state = after(
      { kind: 'job-started', id: '1', title: 'Loading clients.csv' },
      { kind: 'job-ended', id: '1', outcome: { kind: 'failed', text: 'The file has gone.' } },
      { kind: 'job-started', id: '2', title: 'Writing 25 reports' },
      { kind: 'job-progressed', id: '2', progress: { done: 3, total: 25, unit: 'reports' } },
      { kind: 'jobs-read' },
    );
    expect(state.jobs.map(({ id, progress }) => [id, progress?.done ?? null])).toEqual([
      ['1', null],
      ['2', 3],
    ]);
    expect(reduceApp(state, { kind: 'job-read', id: '1' }).jobs.map(({ id }) => id)).toEqual(['2']);
  });

  it('takes out a failure once the same is done, and no other', () => {
    const title = 'Writing the PDF of Housing equity, Ealing';
    const state = after(
      { kind: 'job-started', id: '1', title },
      { kind: 'job-ended', id: '1', outcome: { kind: 'failed', text: 'The disk is full.' } },
      { kind: 'job-started', id: '2', title: 'Writing the PDF of A bid, Ealing' },
      { kind: 'job-ended', id: '2', outcome: { kind: 'failed', text: 'The disk is full.' } },
      { kind: 'job-started', id: '3', title },
      { kind: 'job-ended', id: '3', outcome: { kind: 'done', text: 'ealing.pdf is in your downloads' } },
    );
    expect(state.jobs.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('changes one setting and leaves the others', () => {
    const { settings } = after({ kind: 'settings-changed', change: { textSize: 125 } });
    expect(settings).toEqual({ ...start.settings, textSize: 125 });
  });

  it('makes a sentence new each time it is said', () => {
    const state = after({ kind: 'announced', text: 'Copied' }, { kind: 'announced', text: 'Copied' });
    expect(state.announcement).toEqual({ text: 'Copied', number: 2 });
  });

  it('opens one dialog at a time', () => {
    const open = after({ kind: 'dialog-opened', dialog: 'palette' }, { kind: 'dialog-opened', dialog: 'help' });
    expect(open.dialog).toEqual({ kind: 'help' });
    const about = after({ kind: 'dialog-opened', dialog: 'help', about: 'term-strand' });
    expect(about.dialog).toEqual({ kind: 'help', about: 'term-strand' });
    expect(reduceApp(open, { kind: 'dialog-closed' }).dialog).toBeNull();
  });

  it('shows what was just done until it is closed, and the same sentence anew', () => {
    const state = after({ kind: 'toast-shown', text: 'Loaded' }, { kind: 'toast-shown', text: 'Loaded' });
    expect(state.toast).toEqual({ text: 'Loaded', number: 2 });
    expect(reduceApp(state, { kind: 'toast-closed' }).toast).toBeNull();
  });
});
