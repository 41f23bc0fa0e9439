import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReportFormat } from '../../shared/model/report-format.ts';
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

const timesFaster = 10;
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
      tell({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 });
      return;
    }
    await write('pages', ['html']);
    const ours = (await write('reports', ['pdf'])) / wards;
    const theirs = await printPages(path.join(test.directory, 'pages'));
    tell({ milliseconds: ours, megabytes: 0, says: String(theirs) });
  } finally {
    await test.close();
  }
}

/** Milliseconds that an open browser takes for one page, the median of all. */
async function printPages(directory: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const times: number[] = [];
    const files = readdirSync(directory).filter((name) => name.endsWith('.html') && name !== 'contents.html');
    for (const name of files) {
      const started = performance.now();
      await page.goto(pathToFileURL(path.join(directory, name)).href);
      const bytes = await page.pdf({ format: 'A4', tagged: true });
      times.push(performance.now() - started);
      if (bytes.byteLength < readFileSync(path.join(directory, name)).byteLength / 100)
        throw new Error('An empty page');
    }
    return median(times);
  } finally {
    await browser.close();
  }
}

function tell(measured: { milliseconds: number; megabytes: number; says?: string }): void {
  process.stdout.write(JSON.stringify(measured));
}

function report(): void {
  const script = fileURLToPath(import.meta.url);
  const compared = runSide(script, '--side=pdfAgainstBrowser');
  const browser = Number(compared.says);
  const ratio = browser / compared.milliseconds;
  const [few, all] = [runSide(script, '--side=allFormatsOfSix'), runSide(script, '--side=allFormats')];
  const growth = all.megabytes / few.megabytes;
  process.stdout.write(
    `  24 wards in PDF, DOCX, HTML and XLSX ${(all.milliseconds / 1000).toFixed(1).padStart(20)} s\n` +
      `  one PDF ${compared.milliseconds.toFixed(0).padStart(48)} ms\n` +
      `  one PDF by an open browser from the same page ${browser.toFixed(0).padStart(10)} ms, ${ratio.toFixed(1)} times ours (goal ${timesFaster})\n` +
      `  peak memory, 6 wards and 24 ${few.megabytes.toFixed(0).padStart(22)} and ${all.megabytes.toFixed(0)} MB, × ${growth.toFixed(2)} (goal ${mostGrowth})\n`,
  );
  if (ratio < timesFaster || growth > mostGrowth) process.exitCode = 1;
}

const side = process.argv.find((argument) => argument.startsWith('--side='))?.slice('--side='.length);
if (side === undefined) report();
else await measure(side as Side);
