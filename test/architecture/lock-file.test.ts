import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { missingPlatformPackages } from '../../scripts/missing-platform-packages.ts';

const lock = z
  .object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')));

it('holds the binaries of every platform, so that npm ci takes it anywhere', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  expect(Object.keys(missingPlatformPackages(lock.packages))).toEqual([]);
});

it('would notice one that is missing', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3' } } };
  expect(missingPlatformPackages(packages)).toEqual({
    'node_modules/@tool/linux-arm64-musl': {
      version: '1.2.3',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
  });
});

it('pins every dependency exactly', () => {
  const { dependencies, devDependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});
