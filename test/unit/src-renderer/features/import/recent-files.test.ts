import { describe, expect, it } from 'vitest';
import { readRecentFiles, withRecent } from '../../../../../src-renderer/features/import/recent-files.ts';

const day = (at: number): string => `2026-11-${String(at).padStart(2, '0')}T09:00:00.000Z`;

describe('recent files', () => {
  it('begin with the last one, each once', () => {
    const list = [
      { path: '/a.csv', opened: day(2) },
      { path: '/b.csv', opened: day(1) },
    ];
    expect(withRecent(list, '/b.csv', day(3))).toEqual([
      { path: '/b.csv', opened: day(3) },
      { path: '/a.csv', opened: day(2) },
    ]);
  });

  it('are ten at most, the oldest left out', () => {
    const list = Array.from({ length: 10 }, (_, at) => ({ path: `/${String(at)}.csv`, opened: day(20 - at) }));
    const next = withRecent(list, '/new.csv', day(21));
    expect([next.length, next[0]?.path, next.at(-1)?.path]).toEqual([10, '/new.csv', '/8.csv']);
  });

  it('are none where what was kept cannot be read', () => {
    expect(readRecentFiles(undefined)).toEqual([]);
    expect(readRecentFiles('{')).toEqual([]);
    expect(readRecentFiles('[{"path":7}]')).toEqual([]);
    expect(readRecentFiles(JSON.stringify([{ path: '/a.csv', opened: day(2) }]))).toHaveLength(1);
  });
});
