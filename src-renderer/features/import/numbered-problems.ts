import type { Problem } from '../../../shared/model/problem.ts';

/** A problem with the number of its pin, which is the same in the raw line, the cell and the list. */
export interface NumberedProblem {
  readonly number: number;
  readonly problem: Problem;
}

/** A line and a column that are looked at: one spot in the raw lines, the table and the list of problems. */
export interface Spot {
  readonly line: number | null;
  readonly column: string | null;
}

const order = { error: 0, warning: 1, note: 2 } as const satisfies Record<Problem['severity'], number>;

/** Problems with their pins: in the order of their lines, those of the whole file last, what is only good to know after them. */
export function numberProblems(problems: readonly Problem[]): readonly NumberedProblem[] {
  const place = ({ severity, line }: Problem): number => (severity === 'note' ? 1e12 : 0) + (line ?? 1e9);
  return problems
    .toSorted((left, right) => place(left) - place(right) || order[left.severity] - order[right.severity])
    .map((problem, index) => ({ number: index + 1, problem }));
}

/** Those to settle; notes are only good to know. */
export function problemsToSettle(problems: readonly NumberedProblem[]): readonly NumberedProblem[] {
  return problems.filter(({ problem }) => problem.severity !== 'note');
}

export function spotOf({ line, column }: Problem): Spot {
  return { line: line ?? null, column: column ?? null };
}

export function isAtSpot(problem: Problem, spot: Spot): boolean {
  if (spot.line === null) return spot.column !== null && problem.line === undefined && problem.column === spot.column;
  return (
    problem.line === spot.line &&
    (spot.column === null || problem.column === undefined || problem.column === spot.column)
  );
}

/** The problem that F8 goes to from the one that is looked at, walking round; undefined where there is none. */
export function nextProblem(
  problems: readonly NumberedProblem[],
  current: number | null,
  step: 1 | -1,
): NumberedProblem | undefined {
  const index = problems.findIndex(({ number }) => number === current);
  if (index === -1) return problems.at(step === 1 ? 0 : -1);
  return problems[(index + step + problems.length) % problems.length];
}

/** "5 problems to settle", "1 problem to settle", or that there is none, in so many words. */
export function problemsTitle(problems: readonly NumberedProblem[], rows: string): string {
  const count = problemsToSettle(problems).length;
  if (count === 0) return `No problems found in ${rows}.`;
  return count === 1 ? '1 problem to settle' : `${String(count)} problems to settle`;
}
