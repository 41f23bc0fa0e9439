import { resolve } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';

/** One save of a workspace file, as it can be taken back. */
interface Step {
  /** What was done, as a menu names it: "keep the segment “Adults”". */
  readonly did: string;
  readonly before: string;
  readonly after: string;
}

interface History {
  readonly done: Step[];
  readonly undone: Step[];
}

const mostSteps = 200;
const histories = new Map<string, History>();

/** What can be taken back and done again: the name of each, or null. */
export interface NextSteps {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Remembers a save; whatever was taken back before it can't be done again. Kept while the program runs. */
export function rememberStep(path: string, step: Step): void {
  if (step.before === step.after) return;
  const history = historyOf(path);
  history.done.push(step);
  history.done.splice(0, history.done.length - mostSteps);
  history.undone.length = 0;
}

/** What can be taken back, and done again, in this workspace. */
export function nextSteps(path: string): NextSteps {
  const { done, undone } = historyOf(path);
  return { undo: done.at(-1)?.did ?? null, redo: undone.at(-1)?.did ?? null };
}

/** A step to take, the text the file must still have, and what to call once the other text is written. */
export interface TakenStep {
  readonly did: string;
  readonly from: string;
  readonly to: string;
  readonly taken: () => void;
}

/** The step back or forward; refuses where there is none. */
export function takeStep(path: string, direction: 'undo' | 'redo'): TakenStep {
  const { done, undone } = historyOf(path);
  const [source, target] = direction === 'undo' ? [done, undone] : [undone, done];
  const step = source.at(-1);
  if (step === undefined) {
    throw new AppError('usage', direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.');
  }
  const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after];
  return {
    did: step.did,
    from,
    to,
    taken: () => {
      source.pop();
      target.push(step);
    },
  };
}

/** Forgets what could be taken back, as where the workspace itself was put back to its beginning. */
export function forgetSteps(path: string): void {
  histories.delete(resolve(path));
}

function historyOf(path: string): History {
  const key = resolve(path);
  const known = histories.get(key);
  if (known !== undefined) return known;
  const made: History = { done: [], undone: [] };
  histories.set(key, made);
  return made;
}
