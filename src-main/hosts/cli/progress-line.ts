import type { CliStreams } from './cli-streams.ts';

const barWidth = 24;
const clearLine = '\r\u001B[2K';

export interface ProgressLine {
  show(done: number, total: number, now: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** One line on a terminal that shows how far a job is; in a pipe it says nothing. */
export function createProgressLine(streams: CliStreams): ProgressLine {
  let isShown = false;
  return {
    show(done, total, now) {
      if (!streams.isTerminal) return;
      streams.say(clearLine + formatProgress(done, total, now, streams.columns));
      isShown = true;
    },
    clear() {
      if (isShown) streams.say(clearLine);
      isShown = false;
    },
  };
}

/** "[=====>    ]  12 of 125  South Acton, PDF", cut to the terminal's width. */
export function formatProgress(done: number, total: number, now: string, columns: number): string {
  const filled = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * barWidth);
  const bar = '='.repeat(filled).padEnd(barWidth, ' ');
  const count = `${String(done).padStart(String(total).length)} of ${String(total)}`;
  return `[${bar}]  ${count}  ${now}`.slice(0, Math.max(0, columns - 1));
}
