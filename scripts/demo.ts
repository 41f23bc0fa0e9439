import { spawnSync } from 'node:child_process';
import path from 'node:path';

const projectDirectory = path.resolve(import.meta.dirname, '..');
const cli = path.join(projectDirectory, 'src-main/hosts/cli/main.ts');
const directory = path.resolve('reports');
const words = ['profile', path.join(projectDirectory, 'sample-data/ealing.strand.json')];
const choices = ['--area', 'all', '--format', 'pdf,docx,html,xlsx,csv', '--out', directory, '--json'];

const started = performance.now();
const { status, stdout } = spawnSync(process.execPath, [cli, ...words, ...choices], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (status === 0) {
  const { written } = JSON.parse(stdout) as {
    written: { format: string; path: string; bytes: number; areaName: string }[];
  };
  const formats = [...new Set(written.map(({ format }) => format))];
  const areas = new Set(written.map(({ areaName }) => areaName)).size;
  process.stdout.write(
    `${written.length} reports (${areas} areas, ${formats.length} formats) in ${seconds} seconds:\n`,
  );
  for (const format of formats) {
    const first = written.find((report) => report.format === format);
    if (first !== undefined) process.stdout.write(`  ${path.relative(process.cwd(), first.path)}\n`);
  }
  process.stdout.write(`  and ${String(written.length - formats.length)} more in ${directory}\n`);
}
process.exitCode = status ?? 1;
