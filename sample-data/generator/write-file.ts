import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BoroughOptions } from './borough-options.ts';

/** Writes one file of the borough, making its folder; text is written as UTF-8. */
export async function writeBoroughFile(
  options: BoroughOptions,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const path = await outputPath(options, file);
  await writeFile(path, content);
}

/** The full path of one of the borough's files, its folder made. */
export async function outputPath(options: BoroughOptions, file: string): Promise<string> {
  const path = join(options.out, file);
  await mkdir(dirname(path), { recursive: true });
  return path;
}
