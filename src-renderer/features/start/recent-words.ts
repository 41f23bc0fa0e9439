import type { RecentWorkspace } from '../../../shared/model/workspace.ts';

const day = 24 * 60 * 60 * 1000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dateAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "Today 14:32", "Yesterday", "6 November", and with its year where that is another. */
export function formatOpened(opened: string, now: Date): string {
  const then = new Date(opened);
  const days = Math.round((midnight(now) - midnight(then)) / day);
  if (days === 0) return `Today ${clock.format(then)}`;
  if (days === 1) return 'Yesterday';
  return (then.getFullYear() === now.getFullYear() ? date : dateAndYear).format(then);
}

/** What has changed since a workspace was last open, in a few words; null where nothing has. */
export function describeChanges({ isMissing = false, newer = [] }: RecentWorkspace): string | null {
  if (isMissing) return 'Not reachable just now';
  if (newer.length === 0) return null;
  return newer.length === 1 ? `${newer[0] ?? 'An extract'} has a newer file` : `${String(newer.length)} newer extracts`;
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
