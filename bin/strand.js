#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src-main/hosts/cli/main.ts', import.meta.url));
const bundledNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (process.features.typescript) {
  await import(main);
} else {
  const node = existsSync(bundledNode) ? bundledNode : process.execPath;
  process.on('SIGINT', () => {});
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
