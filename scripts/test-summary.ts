import { z } from 'zod';

/** What is read of vitest's JSON report. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});
export type TestReport = z.infer<typeof reportSchema>;

export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Reads a vitest JSON report. */
export function parseReport(text: string): TestReport {
  return reportSchema.parse(JSON.parse(text));
}

/**
 * Counts tests. A file that could not be loaded counts as one failure, and so does a run that ended badly for a reason
 * that no test shows: nothing that went wrong can be summed away.
 */
export function summarise(report: TestReport, exitCode: number): TestSummary {
  const statuses = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const failedFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const shown = failedTests + failedFiles;
  const failed = shown === 0 && (exitCode !== 0 || statuses.length === 0) ? 1 : shown;
  return { passed, failed, skipped: statuses.length - passed - failedTests };
}

/** "412 passed, 0 failed, 6 skipped" */
export function formatSummary({ passed, failed, skipped }: TestSummary): string {
  const counts = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped === 0 ? counts : `${counts}, ${String(skipped)} skipped`;
}
