import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = [
  'src-renderer/**/*',
  'shared/**/*.ts',
  'src-main/**/*.ts',
  'electron.vite.config.ts',
  'package-lock.json',
];
const built = ['out/renderer/index.html', 'out/main/main.js', 'out/preload/preload.cjs'];

/** True where something of `out/` is missing or older than what it is made of. */
export function isBuildStale(projectDirectory: string): boolean {
  const targets = built.map((file) => path.join(projectDirectory, file));
  if (!targets.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...targets.map((file) => statSync(file).mtimeMs));
  const newest = Math.max(
    ...globSync(sources, { cwd: projectDirectory }).map((file) => statSync(path.join(projectDirectory, file)).mtimeMs),
  );
  return newest > oldest;
}

/**
 * Builds the window and the Electron host into `out/` where they are missing or stale. Returns what the build said where
 * it failed, and undefined where the window is there.
 */
export function buildWindow(projectDirectory: string): string | undefined {
  if (!isBuildStale(projectDirectory)) return undefined;
  process.stderr.write('Building the window…\n');
  const electronVite = path.join(projectDirectory, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    cwd: projectDirectory,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0 ? undefined : `The window could not be built.\n${stdout}${stderr}`;
}
