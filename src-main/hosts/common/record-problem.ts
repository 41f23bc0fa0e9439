import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { isExpected } from './tell-error.ts';

/** Keeps what nobody expected in `problems.log` beside the list of recent workspaces, for whoever mends it. */
export function recordProblem(stateDirectory: string, error: unknown, now: Date): void {
  if (isExpected(error)) return;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(stateDirectory, { recursive: true });
    appendFileSync(path.join(stateDirectory, 'problems.log'), `${now.toISOString()} ${text}\n`);
  } catch {
    // A full or read-only disk must not hide the problem itself, which the user is told of in any case.
  }
}
