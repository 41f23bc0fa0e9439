import { describe, expect, it } from 'vitest';
import {
  isAtSpot,
  nextProblem,
  numberProblems,
  problemsTitle,
  problemsToSettle,
} from '../../../../../src-renderer/features/import/numbered-problems.ts';
import { problemOf } from './sample-preview.ts';

const problems = numberProblems([
  problemOf('an empty column', { severity: 'note' }),
  problemOf('the whole file'),
  problemOf('line 15', { line: 15 }),
  problemOf('line 8, a warning', { line: 8, severity: 'warning', column: 'Ward' }),
  problemOf('line 8, an error', { line: 8, column: 'DoB' }),
]);

describe('problems', () => {
  it('are numbered by line, errors first, with those of no line and what is only good to know last', () => {
    expect(problems.map(({ number, problem }) => `${String(number)} ${problem.title}`)).toEqual([
      '1 line 8, an error',
      '2 line 8, a warning',
      '3 line 15',
      '4 the whole file',
      '5 an empty column',
    ]);
  });

  it('are walked round with F8', () => {
    expect(nextProblem(problems, null, 1)?.number).toBe(1);
    expect(nextProblem(problems, 5, 1)?.number).toBe(1);
    expect(nextProblem(problems, 1, -1)?.number).toBe(5);
    expect(nextProblem(problems, null, -1)?.number).toBe(5);
    expect(nextProblem([], null, 1)).toBeUndefined();
  });

  it('are counted in so many words, notes apart', () => {
    expect(problemsToSettle(problems)).toHaveLength(4);
    expect(problemsTitle(problems, '9 rows')).toBe('4 problems to settle');
    expect(problemsTitle(problems.slice(0, 1), '9 rows')).toBe('1 problem to settle');
    expect(problemsTitle(problems.slice(4), '3,569 rows')).toBe('No problems found in 3,569 rows.');
  });

  it('are at a line, or at their own cell of it', () => {
    const [first, second] = problems.map(({ problem }) => problem);
    expect(first !== undefined && isAtSpot(first, { line: 8, column: null })).toBe(true);
    expect(first !== undefined && isAtSpot(first, { line: 8, column: 'DoB' })).toBe(true);
    expect(second !== undefined && isAtSpot(second, { line: 8, column: 'DoB' })).toBe(false);
    expect(first !== undefined && isAtSpot(first, { line: null, column: null })).toBe(false);
  });
});
