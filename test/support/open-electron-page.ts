import path from 'node:path';
import type { Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { findElectronRuntime } from '../../scripts/electron-runtime.ts';

const projectDirectory = path.resolve(import.meta.dirname, '../..');

export interface ElectronPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Electron's runtime, or undefined where it is not installed. */
export function electronRuntime(): string | undefined {
  return findElectronRuntime(projectDirectory, process.env);
}

/** The built window in Electron, with a list of recent workspaces of its own. */
export async function openElectronPage(stateDirectory: string): Promise<ElectronPage> {
  const executablePath = electronRuntime();
  if (executablePath === undefined) throw new Error('Electron’s runtime is not installed here.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [projectDirectory, ...sandbox],
    env: { ...process.env, STRAND_STATE: stateDirectory },
  });
  const page = await app.firstWindow();
  return { page, close: () => app.close() };
}
