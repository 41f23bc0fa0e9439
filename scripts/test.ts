import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildWindow } from './build-window.ts';
import { formatSummary, parseReport, summarise } from './test-summary.ts';

const projectDirectory = path.resolve(import.meta.dirname, '..');
const cacheDirectory = path.join(projectDirectory, '.cache', 'test');
const reportPath = path.join(cacheDirectory, 'report.json');
const vitest = path.join(projectDirectory, 'node_modules/vitest/vitest.mjs');

mkdirSync(cacheDirectory, { recursive: true });
rmSync(reportPath, { force: true });

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
const { status, problem } = runTests();
const report = existsSync(reportPath) ? parseReport(readFileSync(reportPath, 'utf8')) : { testResults: [] };
const summary = summarise(report, status);
const line = formatSummary(summary);

if (problem !== undefined) process.stdout.write(`${problem}\n`);
writeFileSync(path.join(cacheDirectory, 'summary.txt'), `${line}\n`);
process.stdout.write(`${line}\n`);
process.exitCode = summary.failed === 0 ? 0 : 1;

/** Builds the window that the end-to-end tests open, and runs every test. */
function runTests(): { status: number; problem?: string } {
  const problem = buildWindow(projectDirectory);
  if (problem !== undefined) return { status: 1, problem };
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: projectDirectory,
    stdio: 'inherit',
  });
  return { status: status ?? 1 };
}
