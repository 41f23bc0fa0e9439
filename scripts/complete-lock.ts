import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { missingPlatformPackages } from './missing-platform-packages.ts';

/**
 * Adds to the lock file the binaries of other platforms that npm left out because its registry did not have them when the
 * lock was written; without them `npm ci` refuses the lock. Run it after `npm install`.
 */
const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lockSchema = z.looseObject({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });

const lock = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const missing = missingPlatformPackages(lock.packages);
const { '': root = {}, ...others } = lock.packages;
const sorted = Object.entries({ ...others, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} platform packages added to the lock file.`);
