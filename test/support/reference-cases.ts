import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { estimateMethods } from '../../src-main/statistics/requests/estimate-methods.ts';

const caseSchema = z.object({
  title: z.string(),
  inputs: z.unknown(),
  options: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.array(z.unknown())),
  warnings: z.array(z.string()).optional(),
  /** Which rows of a long answer are expected. */
  rows: z.array(z.number()).optional(),
  closedForm: z.tuple([z.number(), z.number()]).optional(),
});
export type ReferenceCase = z.infer<typeof caseSchema>;

/** The cases of a method that another program has answered. */
export function referenceCases(method: string): readonly ReferenceCase[] {
  const file = path.join(import.meta.dirname, '..', 'fixtures', 'statistics', `${method}.json`);
  return z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
}

/** What a method answers. */
export function askMethod(name: string, inputs: unknown, options: unknown = {}): Readonly<Record<string, unknown>> {
  const method = estimateMethods.find((candidate) => candidate.name === name);
  if (method === undefined) throw new Error(`There is no method ${name}.`);
  return method.estimate(inputs, options);
}

/** The fields and rows in which an answer is not as expected, by more than so much of a number. */
export function unlike(
  answer: Readonly<Record<string, unknown>>,
  { expected, rows }: ReferenceCase,
  tolerance = 1e-9,
): string[] {
  return Object.entries(expected).flatMap(([field, list]) => {
    const column = answer[field];
    const found: readonly unknown[] = Array.isArray(column) ? column : [];
    const at = rows ?? list.map((_, row) => row);
    const length = rows === undefined && found.length !== list.length ? [`${field} has ${found.length} rows`] : [];
    const odd = at.filter((row, index) => !isLike(found[row], list[index], tolerance));
    return [...length, ...odd.map((row) => `${field} of row ${row} is ${String(found[row])}`)];
  });
}

function isLike(found: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof found !== 'number') return found === expected;
  if (typeof expected !== 'number') return String(found) === expected;
  return expected === 0 ? Math.abs(found) < 1e-12 : Math.abs(found / expected - 1) <= tolerance;
}
