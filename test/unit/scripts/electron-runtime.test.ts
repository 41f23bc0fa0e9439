import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findElectronRuntime } from '../../../scripts/electron-runtime.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'strand-runtime-'));
  mkdirSync(path.join(project, 'node_modules/electron'), { recursive: true });
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function install(): string {
  const runtime = path.join(project, 'node_modules/electron/dist/electron');
  mkdirSync(path.dirname(runtime));
  writeFileSync(runtime, '');
  writeFileSync(path.join(project, 'node_modules/electron/path.txt'), 'electron');
  return runtime;
}

describe('Electron’s runtime', () => {
  test('is found where it was downloaded', () => {
    const runtime = install();
    expect(findElectronRuntime(project, {})).toBe(runtime);
  });

  test('is not found where only the package is here, whether or not it was once downloaded', () => {
    expect(findElectronRuntime(project, {})).toBeUndefined();
    rmSync(install());
    expect(findElectronRuntime(project, {})).toBeUndefined();
  });

  test('is looked for elsewhere where the environment says so', () => {
    const elsewhere = path.join(project, 'elsewhere');
    mkdirSync(elsewhere);
    install();
    expect(findElectronRuntime(project, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBeUndefined();
    writeFileSync(path.join(elsewhere, 'electron'), '');
    expect(findElectronRuntime(project, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
      path.join(elsewhere, 'electron'),
    );
  });
});
