import { expect, test } from 'vitest';
import type { TestReport } from '../../../scripts/test-summary.ts';
import { formatSummary, summarise } from '../../../scripts/test-summary.ts';

function report(...files: readonly (readonly [fileStatus: string, ...statuses: string[]])[]): TestReport {
  return {
    testResults: files.map(([status, ...statuses]) => ({
      name: 'a.test.ts',
      status,
      assertionResults: statuses.map((assertion) => ({ status: assertion })),
    })),
  };
}

test.each([
  ['every test passed', report(['passed', 'passed', 'passed']), 0, '2 passed, 0 failed'],
  ['a test failed', report(['failed', 'passed', 'failed']), 1, '1 passed, 1 failed'],
  [
    'tests were skipped',
    report(['passed', 'passed', 'skipped', 'pending', 'todo']),
    0,
    '1 passed, 0 failed, 3 skipped',
  ],
  ['a file could not be loaded', report(['failed'], ['passed', 'passed']), 1, '1 passed, 1 failed'],
  ['the run ended badly though every test passed', report(['passed', 'passed']), 1, '1 passed, 1 failed'],
  ['nothing was run', report(), 0, '0 passed, 1 failed'],
  ['a hook failed after its tests had passed', report(['failed', 'passed']), 1, '1 passed, 1 failed'],
] as const)('%s', (_, given, exitCode, line) => {
  expect(formatSummary(summarise(given, exitCode))).toBe(line);
});
