import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { reportFormatSchema } from '../../shared/model/report-format.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { canonicalJson } from '../workspace/canonical-json.ts';

const fileSchema = z.object({ name: z.string(), hash: z.string(), bytes: z.number().int() });
const reportSchema = z.object({
  profile: z.string(),
  area: z.string(),
  format: reportFormatSchema,
  /** SHA-256 of what the report says. */
  inputs: z.string(),
  /** The version of Strand that wrote it. */
  strand: z.string().default(''),
  files: z.array(fileSchema),
});
const manifestSchema = z.object({
  format: z.literal('strand-reports'),
  version: z.literal(1),
  reports: z.array(reportSchema),
});
type ManifestReport = z.infer<typeof reportSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

/** Which report of a profile is meant. */
export interface ReportKey {
  readonly profile: string;
  readonly area: string;
  readonly format: ReportFormat;
}

/** What was written to a folder, and of which figures, so that the same call again goes on where it stopped. */
export interface BatchManifest {
  /** The files of a report that is there as it was written, of the same figures; null where it is to be written. */
  unchanged(key: ReportKey, inputs: string): Promise<readonly ManifestFile[] | null>;
  /** The files of a profile's reports that are there as they were written. */
  files(profile: string): Promise<ReadonlyMap<string, Uint8Array>>;
  note(key: ReportKey, inputs: string, files: ReadonlyMap<string, Uint8Array>): void;
  save(): Promise<void>;
}

/**
 * Reads the manifest of a folder; one that is not there or cannot be read knows nothing. What another version of Strand
 * wrote counts as changed, as the same figures may look or read otherwise by now.
 */
export async function openBatchManifest(folder: string, strand = ''): Promise<BatchManifest> {
  const path = join(folder, '.strand-reports.json');
  const reports = new Map((await reportsAt(path)).map((report) => [keyOf(report), report]));
  async function asWritten({ name, hash }: ManifestFile): Promise<Uint8Array | null> {
    const bytes = await readFile(join(folder, basename(name))).catch(() => null);
    return bytes !== null && hashOfBytes(bytes) === hash ? bytes : null;
  }
  return {
    async unchanged(key, inputs) {
      const known = reports.get(keyOf(key));
      if (known?.inputs !== inputs || known.strand !== strand) return null;
      for (const file of known.files) if ((await asWritten(file)) === null) return null;
      return known.files;
    },
    async files(profile) {
      const found = new Map<string, Uint8Array>();
      for (const file of [...reports.values()].flatMap((each) => (each.profile === profile ? each.files : []))) {
        const bytes = await asWritten(file);
        if (bytes !== null) found.set(file.name, bytes);
      }
      return found;
    },
    note(key, inputs, files) {
      const listed = [...files].map(([name, bytes]) => ({ name, hash: hashOfBytes(bytes), bytes: bytes.byteLength }));
      reports.set(keyOf(key), { ...key, inputs, strand, files: listed });
    },
    save: () =>
      writeFileAtomic(path, canonicalJson({ format: 'strand-reports', version: 1, reports: [...reports.values()] })),
  };
}

async function reportsAt(path: string): Promise<readonly ManifestReport[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return [];
  try {
    return manifestSchema.parse(JSON.parse(text)).reports;
  } catch {
    return [];
  }
}

function keyOf({ profile, area, format }: ReportKey): string {
  return JSON.stringify([profile, area, format]);
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
