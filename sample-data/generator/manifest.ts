import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BoroughOptions } from './borough-options.ts';
import { writeBoroughFile } from './write-file.ts';

/** The files that make a borough, in the order in which a reader would open them. */
export const boroughFiles = [
  'council/housing-register.csv',
  'nhs/community-referrals.parquet',
  'police/hate-crime.csv',
  'ecvs/service-users.xlsx',
  'survey/residents-survey.csv',
  'census/ethnic-group-by-ward.csv',
  'census/sex-by-ward.csv',
  'census/age-by-ward.csv',
  'census/religion-by-ward.csv',
  'census/disability-by-lsoa.csv',
  'census/ethnic-group-by-sex-by-age-by-ward.csv',
  'geography/wards.geojson',
  'geography/lsoas.geojson',
  'geography/ward-names.csv',
  'geography/lsoa-to-ward.csv',
  'geography/postcodes.csv',
  'geography/service-points.csv',
] as const;

/** Writes `manifest.json`: what the borough was made from, and each file's size and SHA-256. */
export async function writeManifest(options: BoroughOptions): Promise<void> {
  const files: Record<string, { readonly bytes: number; readonly sha256: string }> = {};
  for (const file of boroughFiles) {
    const path = join(options.out, file);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    files[file] = { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
  }
  const manifest = {
    note: 'Synthetic: no row describes a person. Made by sample-data/generate.ts.',
    residents: options.residents,
    seed: options.seed,
    files,
  };
  await writeBoroughFile(options, 'manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
}
