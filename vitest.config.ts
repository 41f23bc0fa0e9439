import { defineConfig } from 'vitest/config';
import { findElectronRuntime } from './scripts/electron-runtime.ts';

/** Specs that either host must pass; the others are of the web host, of its downloads or of a browser's own windows. */
const hostSpecs = ['start', 'library', 'explore', 'journeys', 'accessibility'].map(
  (name) => `test/e2e/${name}.e2e.test.ts`,
);
const hasElectron = findElectronRuntime(import.meta.dirname, process.env) !== undefined;
/** Tests that take every processor: none waits for a time that another could outlast. */
const quickKinds = ['unit', 'architecture', 'golden'];

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      ...quickKinds.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`test/${name}/**/*.test.{ts,tsx}`],
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          exclude: ['test/e2e/electron/**'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 180_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'e2e-electron',
          include: ['test/e2e/electron/**/*.e2e.test.ts', ...(hasElectron ? hostSpecs : [])],
          env: { STRAND_E2E_HOST: 'electron' },
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
