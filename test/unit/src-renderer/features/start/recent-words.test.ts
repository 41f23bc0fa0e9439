import { expect, it } from 'vitest';
import { describeChanges, formatOpened } from '../../../../../src-renderer/features/start/recent-words.ts';

const now = new Date(2026, 10, 22, 9, 5);
const at = (...time: [number, number, number, number, number]): string => new Date(...time).toISOString();

it('tells when a workspace was open, by the calendar and not by hours', () => {
  expect(formatOpened(at(2026, 10, 22, 0, 1), now)).toBe('Today 00:01');
  expect(formatOpened(at(2026, 10, 21, 23, 59), now)).toBe('Yesterday');
  expect(formatOpened(at(2026, 10, 20, 9, 5), now)).toBe('20 November');
  expect(formatOpened(at(2025, 10, 22, 9, 5), now)).toBe('22 November 2025');
});

it('tells what has changed since', () => {
  const workspace = { path: '/a', title: 'A', sample: false };
  expect(describeChanges(workspace)).toBeNull();
  expect(describeChanges({ ...workspace, newer: ['Housing register'] })).toBe('Housing register has a newer file');
  expect(describeChanges({ ...workspace, newer: ['A', 'B'] })).toBe('2 newer extracts');
  expect(describeChanges({ ...workspace, isMissing: true, newer: ['A'] })).toBe('Not reachable just now');
});
