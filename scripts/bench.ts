import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const benchDirectory = path.resolve(import.meta.dirname, '../test/bench');
const names = readdirSync(benchDirectory)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
/** What begins with a hyphen is for the benchmarks themselves, such as --megabytes=100. */
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = chosen.filter((name) => !existsSync(path.join(benchDirectory, `${name}.bench.ts`)));

if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark called ${unknown.join(', ')}. Choose from: ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of chosen.length === 0 ? names : chosen) {
    process.stdout.write(`${name}\n`);
    await import(pathToFileURL(path.join(benchDirectory, `${name}.bench.ts`)).href);
  }
}
