import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tellJob } from '../state/run-job.ts';

/**
 * Questions whose answer may take a while, with what the job tray says of each. A screen that shows nothing without its
 * answer is left where it is cancelled.
 */
const slow: Readonly<Record<string, { readonly title: string; readonly isScreen: boolean }>> = {
  'explore evidence': { title: 'Counting who is served, and protecting people', isScreen: true },
  'reports profile': { title: 'Making the profile', isScreen: true },
  'places convert': { title: 'Carrying a table to other areas', isScreen: true },
  'releases check': { title: 'Checking with earlier releases', isScreen: false },
  'releases offers': { title: 'Looking for ways to publish safely', isScreen: false },
};

const shownAfter = 300;

interface AskedQuery {
  readonly queryHash: string;
  readonly queryKey: readonly unknown[];
  readonly state: { readonly fetchStatus: string; readonly data: unknown };
}

/** Tells in the job tray of what has been counted for 300 ms and more; to cancel it goes back to what was seen before. */
export function SlowQueries(): null {
  const cache = useQueryClient();
  useEffect(() => {
    const timers = new Map<string, number>();
    const ends = new Map<string, () => void>();
    const stop = cache.getQueryCache().subscribe((event) => {
      const { type } = event;
      const query: AskedQuery = event.query;
      if (type !== 'updated' && type !== 'removed') return;
      const { queryHash: hash, queryKey } = query;
      const told = slow[nameOf(queryKey)];
      if (told === undefined) return;
      const isRunning = type === 'updated' && query.state.fetchStatus === 'fetching';
      if (isRunning && !timers.has(hash)) {
        const cancel = (): void => {
          void cache.cancelQueries({ queryKey, exact: true });
          if (told.isScreen && query.state.data === undefined) window.history.back();
        };
        timers.set(
          hash,
          window.setTimeout(() => ends.set(hash, tellJob(told.title, cancel)), shownAfter),
        );
      }
      if (!isRunning) {
        window.clearTimeout(timers.get(hash));
        timers.delete(hash);
        ends.get(hash)?.();
        ends.delete(hash);
      }
    });
    return () => {
      stop();
      for (const timer of timers.values()) window.clearTimeout(timer);
      for (const end of ends.values()) end();
    };
  }, [cache]);
  return null;
}

/** "explore evidence" of the key of a procedure's query. */
function nameOf(queryKey: readonly unknown[]): string {
  const [path] = queryKey;
  return Array.isArray(path) ? path.join(' ') : '';
}
