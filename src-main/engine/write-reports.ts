import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ReportFailure, ReportProgress, WrittenReport } from '../../shared/model/batch.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { hashOfProfile } from '../workspace/editions.ts';
import { openBatchManifest } from './batch-manifest.ts';
import type { BatchManifest } from './batch-manifest.ts';
import type { ReportRequest } from './engine.ts';
import { recordReports } from './hand-over.ts';
import type { RecordedReports } from './hand-over.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';
import { writeContents } from './write-contents.ts';

/** What became of the reports asked for. */
export interface BatchResult {
  readonly written: WrittenReport[];
  readonly failed: ReportFailure[];
  /** The page that links to all of them; null where there is one area only. */
  readonly contents: string | null;
}

/**
 * Writes the reports asked for, each whole or not at all; one that fails is named and the rest are written. All of them are
 * in the ledger, as one entry, before the first is written; where they may not leave, nothing is. A folder of several
 * areas remembers what was written of which figures: the same call again writes only what is new, changed or gone.
 */
export async function writeReports(
  { reports: maker, recorder }: { readonly reports: ReportMaker; readonly recorder: ReleaseRecorder },
  request: ReportRequest,
  onProgress: (progress: ReportProgress) => void,
  signal: AbortSignal,
): Promise<BatchResult> {
  const recipe = maker.recipe(request.profile);
  const areas = areasOf(maker, request);
  const { formats, directory } = request;
  const total = areas.length * formats.length;
  const result: BatchResult = {
    written: [],
    failed: [],
    contents: areas.length > 1 ? join(directory, 'contents.html') : null,
  };
  const { written, failed } = result;
  const recorded = await recordReports(recorder, maker, recipe, areas, formats).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return error;
  });
  if (recorded instanceof AppError) {
    const { message } = recorded;
    failed.push(...areas.flatMap((area) => formats.map((format) => failure(area, format, message))));
    return { ...result, contents: null };
  }
  await mkdir(directory, { recursive: true }).catch(refuseUnwritable(directory));
  const manifest = areas.length > 1 ? await openBatchManifest(directory) : null;
  const taken = new Set<string>();
  const finish = async (isPartial: boolean): Promise<void> => {
    if (manifest === null) return;
    await manifest.save().catch(refuseUnwritable(directory));
    await writeContents({ directory, recipe, areas, formats, ...result, isPartial }).catch(refuseUnwritable(directory));
  };
  for (const area of areas) {
    const inputs = manifest === null ? null : hashOfProfile(await maker.shown(recipe, area));
    for (const format of formats) {
      if (signal.aborted) {
        await finish(true);
        throw new AppError('cancelled', `Cancelled after ${written.length} of ${total} reports.`);
      }
      onProgress({ done: written.length + failed.length, total, now: `${area.name}, ${format.toUpperCase()}` });
      try {
        const key = { profile: recipe.id, area: area.code, format };
        const kept =
          inputs === null || request.again === true ? null : ((await manifest?.unchanged(key, inputs)) ?? null);
        const made = kept ?? (await writeReport({ directory, recorded, manifest, taken, key, inputs }, area, format));
        const place = { area: area.code, areaName: area.name, format };
        for (const { name, bytes } of made) {
          taken.add(name);
          const path = join(directory, name);
          written.push({ ...place, path, bytes, ...(kept === null ? {} : { isUnchanged: true }) });
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed.push(failure(area, format, error.message));
      }
    }
    await manifest?.save().catch(refuseUnwritable(directory));
  }
  await finish(false);
  onProgress({ done: total, total, now: '' });
  return result;
}

interface Writing {
  readonly directory: string;
  readonly recorded: RecordedReports;
  readonly manifest: BatchManifest | null;
  /** Names of files that other reports of the batch have. */
  readonly taken: ReadonlySet<string>;
  readonly key: Parameters<BatchManifest['note']>[0];
  readonly inputs: string | null;
}

async function writeReport(
  { directory, recorded, manifest, taken, key, inputs }: Writing,
  area: Area,
  format: ReportFormat,
): Promise<{ name: string; bytes: number }[]> {
  const files = new Map((await recorded.files(area, format)).map(({ name, bytes }) => [name, bytes]));
  for (const [name, bytes] of files) {
    if (taken.has(name)) throw sameName(area, name);
    const path = join(directory, name);
    await writeFileAtomic(path, Buffer.from(bytes)).catch(refuseUnwritable(path));
  }
  if (inputs !== null) manifest?.note(key, inputs, files);
  return [...files].map(([name, bytes]) => ({ name, bytes: bytes.byteLength }));
}

function areasOf(maker: ReportMaker, { areas }: ReportRequest): readonly Area[] {
  if (areas === 'all') return maker.areas;
  return areas === 'whole' ? maker.areas.slice(0, 1) : areas.map((code) => maker.area(code));
}

function failure(area: Area, format: ReportFormat, message: string): ReportFailure {
  return { area: area.code, areaName: area.name, format, message };
}

function sameName({ name }: Area, file: string): AppError {
  return new AppError(
    'data-impossible',
    `Another report of this batch is called "${file}" already. Give “${name}” a name that no other area has.`,
  );
}

function refuseUnwritable(path: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOSPC'
        ? 'the disk is full. Free some space'
        : code === 'EEXIST' || code === 'ENOTDIR'
          ? 'a file of that name is in the way. Choose another folder'
          : 'this folder may not be written to, or the file is open in another program. Close it or choose another folder';
    throw new AppError('file-unwritable', `"${path}" could not be written: ${why}.`, {
      file: path,
      detail: String(error),
    });
  };
}
