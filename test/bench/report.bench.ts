import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { writeReport } from '../../src-main/output/write-report.ts';
import { launchBrowser } from '../support/browser.ts';
import { openTestEngine } from '../support/with-engine.ts';
import { median } from './measure.ts';
import { runSide } from './run-side.ts';

/** What each side writes, in a process of its own: of so many of the borough's wards. */
const sides = {
  allFormats: { wards: 24, formats: ['pdf', 'docx', 'html', 'xlsx'] },
  allFormatsOfSix: { wards: 6, formats: ['pdf', 'docx', 'html', 'xlsx'] },
  pdfAgainstBrowser: { wards: 24, formats: ['pdf', 'html'] },
} as const satisfies Record<string, { wards: number; formats: readonly ReportFormat[] }>;
type Side = keyof typeof sides;

/** Milliseconds a PDF: of the engine from its data on, and of the browser from a finished page on. */
const comparedSchema = z.object({ whole: z.number(), theirs: z.number() });

const timesFaster = 10;
const turns = 5;
/** Reports that are set while the next is prepared, as a batch has them. */
const mostAhead = 6;
/** Noise of the runtime's own memory between a batch of six wards and one of twenty-four. */
const mostGrowth = 1.2;

/** Writes the reports of one side; with `pdfAgainstBrowser`, a browser prints the same pages one after another. */
async function measure(side: Side): Promise<void> {
  const { wards, formats } = sides[side];
  const test = await openTestEngine();
  try {
    await test.engine.client.workspace.open({ path: test.samplePath });
    const [profile] = await test.engine.client.reports.list();
    if (profile === undefined) throw new Error('The sample has no profile.');
    const areas = profile.areas.slice(1, 1 + wards).map(({ code }) => code);
    const write = async (directory: string, only: readonly ReportFormat[]): Promise<number> => {
      const request = { profile: profile.id, areas, formats: only, directory: path.join(test.directory, directory) };
      const started = performance.now();
      const { failed } = await test.engine.writeReports(request, () => undefined, new AbortController().signal);
      if (failed.length > 0) throw new Error(failed[0]?.message);
      return performance.now() - started;
    };
    if (side !== 'pdfAgainstBrowser') {
      const milliseconds = await write('reports', formats);
      tell({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 + ofChildren() });
      return;
    }
    await write('pages', ['html']);
    const whole = (await write('reports', ['pdf'])) / wards;
    const released: Released<Profile>[] = [];
    for (const area of areas) released.push(await test.engine.client.reports.profile({ profile: profile.id, area }));
    const { ours, theirs } = await takeTurns(released, path.join(test.directory, 'pages'));
    tell({ milliseconds: ours / wards, megabytes: 0, says: JSON.stringify({ whole, theirs: theirs / wards }) });
  } finally {
    await test.close();
  }
}

/** Milliseconds that all take from the finished profile on, as the browser starts from the finished page. */
async function writePdfs(released: readonly Released<Profile>[]): Promise<number> {
  const started = performance.now();
  const ahead: Promise<Uint8Array>[] = [];
  for (const profile of released) {
    ahead.push(writeReport(profile, 'pdf'));
    if (ahead.length > mostAhead) await ahead.shift();
  }
  await Promise.all(ahead);
  return performance.now() - started;
}

/** The median of what each takes for all wards, by turns, so that a busy moment of the machine meets both. */
async function takeTurns(
  released: readonly Released<Profile>[],
  pages: string,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(await writePdfs(released));
      theirs.push(await printPages(page, pages));
      // Nothing of the last page goes on while ours are set.
      await page.goto('about:blank');
    }
    return { ours: median(ours), theirs: median(theirs) };
  } finally {
    await browser.close();
  }
}

/** Milliseconds that an open browser takes for all pages, one after another. */
async function printPages(page: Page, directory: string): Promise<number> {
  const files = readdirSync(directory).filter((name) => name.endsWith('.html') && name !== 'contents.html');
  const started = performance.now();
  for (const name of files) {
    await page.goto(pathToFileURL(path.join(directory, name)).href);
    const bytes = await page.pdf({ format: 'A4', tagged: true });
    if (bytes.byteLength < readFileSync(path.join(directory, name)).byteLength / 100) throw new Error('An empty page');
  }
  return performance.now() - started;
}

/** The most that the processes of this one ever held, in megabytes; they live on for a while, and are told of by Linux alone. */
function ofChildren(): number {
  const children = globSync('/proc/self/task/*/children').flatMap((file) =>
    readFileSync(file, 'utf8').split(' ').filter(Boolean),
  );
  const most = (pid: string): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
  return children.reduce((sum, pid) => sum + most(pid), 0);
}

function tell(measured: { milliseconds: number; megabytes: number; says?: string }): void {
  process.stdout.write(JSON.stringify(measured));
}

function report(): void {
  const script = fileURLToPath(import.meta.url);
  const compared = runSide(script, '--side=pdfAgainstBrowser');
  const { whole, theirs: browser } = comparedSchema.parse(JSON.parse(compared.says ?? ''));
  const ratio = browser / compared.milliseconds;
  const [few, all] = [runSide(script, '--side=allFormatsOfSix'), runSide(script, '--side=allFormats')];
  const growth = all.megabytes / few.megabytes;
  process.stdout.write(
    `  24 wards in PDF, DOCX, HTML and XLSX ${(all.milliseconds / 1000).toFixed(1).padStart(20)} s\n` +
      `  one PDF with its profile ${whole.toFixed(0).padStart(31)} ms\n` +
      `  one PDF of a finished profile ${compared.milliseconds.toFixed(0).padStart(26)} ms\n` +
      `  one PDF by an open browser of a finished page ${browser.toFixed(0).padStart(10)} ms, ${ratio.toFixed(1)} times ours (goal ${timesFaster})\n` +
      `  peak memory, 6 wards and 24 ${few.megabytes.toFixed(0).padStart(22)} and ${all.megabytes.toFixed(0)} MB, × ${growth.toFixed(2)} (goal ${mostGrowth})\n`,
  );
  if (ratio < timesFaster || growth > mostGrowth) process.exitCode = 1;
}

const side = process.argv.find((argument) => argument.startsWith('--side='))?.slice('--side='.length);
if (side === undefined) report();
else await measure(side as Side);
