import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import type { BoroughOptions } from '../../../sample-data/generator/borough-options.ts';
import { generateBorough } from '../../../sample-data/generator/generate-borough.ts';

/** A borough of 20,000 in a temporary folder, which `remove` takes away again. */
export interface SmallBorough {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

export const smallResidents = 20_000;

export async function makeSmallBorough(options: Partial<BoroughOptions> = {}): Promise<SmallBorough> {
  const folder = await mkdtemp(join(tmpdir(), 'strand-small-borough-'));
  await generateBorough({ residents: smallResidents, seed: 7, out: folder, ...options });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The fields of a CSV file of the borough, its header first; every field is text. */
export async function readFields(folder: string, file: string, encoding = 'utf-8'): Promise<string[][]> {
  const text = new TextDecoder(encoding).decode(await readFile(join(folder, file)));
  return parseCsv(text, { typeInference: false }).map((row) => row.map((field) => String(field ?? '')));
}

/** The rows of a CSV file of the borough, each by its column names. */
export async function readRecords(
  folder: string,
  file: string,
  encoding?: string,
): Promise<ReadonlyMap<string, string>[]> {
  const [header = [], ...rows] = await readFields(folder, file, encoding);
  return rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''])));
}

/** How often each value of a column occurs. */
export function countValues(records: readonly ReadonlyMap<string, string>[], column: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const value = record.get(column) ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
