import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import type { ReportFailure, ReportProgress, ReportRequest, WrittenReport } from './engine.ts';
import { recordReports } from './hand-over.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';

/**
 * Writes the reports asked for, each whole or not at all; one that fails is named and the rest are written. All of them are
 * in the ledger, as one entry, before the first is written; where they may not leave, nothing is.
 */
export async function writeReports(
  { reports: maker, recorder }: { readonly reports: ReportMaker; readonly recorder: ReleaseRecorder },
  request: ReportRequest,
  onProgress: (progress: ReportProgress) => void,
  signal: AbortSignal,
): Promise<{ written: WrittenReport[]; failed: ReportFailure[] }> {
  const recipe = maker.recipe(request.profile);
  const areas =
    request.areas === 'all'
      ? maker.areas
      : request.areas === 'whole'
        ? maker.areas.slice(0, 1)
        : request.areas.map((code) => maker.area(code));
  const total = areas.length * request.formats.length;
  const written: WrittenReport[] = [];
  const failed: ReportFailure[] = [];
  const recorded = await recordReports(recorder, maker, recipe, areas, request.formats).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return error;
  });
  if (recorded instanceof AppError) {
    const { message } = recorded;
    return {
      written,
      failed: areas.flatMap((area) => request.formats.map((format) => failure(area, format, message))),
    };
  }
  await mkdir(request.directory, { recursive: true }).catch(refuseUnwritable(request.directory));
  for (const area of areas) {
    for (const format of request.formats) {
      if (signal.aborted) throw new AppError('cancelled', `Cancelled after ${written.length} of ${total} reports.`);
      onProgress({ done: written.length + failed.length, total, now: `${area.name}, ${format.toUpperCase()}` });
      const place = { area: area.code, areaName: area.name, format };
      try {
        for (const { name, bytes } of await recorded.files(area, format)) {
          const path = join(request.directory, name);
          await writeFileAtomic(path, Buffer.from(bytes)).catch(refuseUnwritable(path));
          written.push({ ...place, path, bytes: bytes.byteLength });
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed.push(failure(area, format, error.message));
      }
    }
  }
  onProgress({ done: total, total, now: '' });
  return { written, failed };
}

function failure(area: Area, format: ReportFormat, message: string): ReportFailure {
  return { area: area.code, areaName: area.name, format, message };
}

/** Says of a folder or a report that cannot be written why, as far as the system tells. */
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
