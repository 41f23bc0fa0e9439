import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** `rows` is what a side found, where the sides of a comparison must find the same; `says` is to be printed. */
const measuredSchema = z.object({
  milliseconds: z.number(),
  megabytes: z.number(),
  rows: z.number().optional(),
  says: z.string().optional(),
});

/** What one side of a comparison took. */
export type Measured = z.infer<typeof measuredSchema>;

/** Runs one side of a benchmark in a process of its own, which writes what it measured as JSON. */
export function runSide(script: string, ...given: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return measuredSchema.parse(JSON.parse(stdout));
}
