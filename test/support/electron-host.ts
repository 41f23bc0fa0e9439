import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Engine } from '../../src-main/engine/engine.ts';
import { startElectronHost } from '../../src-main/hosts/electron/start-electron-host.ts';
import { smallRouter } from './small-router.ts';

export const page = 'app://strand/index.html';

/** What the host told of, besides what the double of Electron records. */
export interface ElectronHostRun {
  readonly problems: readonly unknown[];
  readonly enginesClosed: () => number;
  [Symbol.dispose](): void;
}

/** Starts the host with a small window and a small router; a test file must put the double in Electron's place first. */
export async function runElectronHost(argv: readonly string[] = []): Promise<ElectronHostRun> {
  const directory = mkdtempSync(path.join(tmpdir(), 'strand-electron-'));
  writeFileSync(path.join(directory, 'index.html'), '<!doctype html><title>Strand</title>');
  writeFileSync(path.join(directory, 'arquero-worker-1a2b.js'), 'export {};');
  const problems: unknown[] = [];
  let closed = 0;
  const router = smallRouter();
  const engine: Engine = {
    router,
    client: createRouterClient(router),
    writeReports: () => Promise.reject(new Error('no reports here')),
    importFile: () => Promise.reject(new Error('no files here')),
    close: () => Promise.resolve(void (closed += 1)),
  };
  await startElectronHost({
    createEngine: () => Promise.resolve(engine),
    page,
    rendererDirectory: directory,
    preloadPath: '/strand/preload.cjs',
    samplePath: '/strand/sample-data/ealing.strand.json',
    stateDirectory: directory,
    argv,
    onProblem: (error) => problems.push(error),
  });
  return {
    problems,
    enginesClosed: () => closed,
    [Symbol.dispose]() {
      rmSync(directory, { recursive: true });
    },
  };
}
