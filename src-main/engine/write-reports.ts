import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import { reportFileName } from '../output/report-file-name.ts';
import { writePrepared } from '../output/write-report.ts';
import type { ReportFailure, ReportProgress, ReportRequest, WrittenReport } from './engine.ts';
import type { ReportMaker } from './report-maker.ts';

/** Writes the reports asked for, each whole or not at all; one that fails is named and the rest are written. */
export async function writeReports(
  maker: ReportMaker,
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
  await mkdir(request.directory, { recursive: true }).catch(refuseUnwritable(request.directory));
  for (const area of areas) {
    for (const format of request.formats) {
      if (signal.aborted) throw new AppError('cancelled', `Cancelled after ${written.length} of ${total} reports.`);
      onProgress({ done: written.length + failed.length, total, now: `${area.name}, ${format.toUpperCase()}` });
      const place = { area: area.code, areaName: area.name, format };
      try {
        const report = await maker.prepare(recipe, area);
        const bytes = await writePrepared(report, format);
        const path = join(request.directory, reportFileName(report.profile, format));
        await writeFileAtomic(path, Buffer.from(bytes)).catch(refuseUnwritable(path));
        written.push({ ...place, path, bytes: bytes.byteLength });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed.push({ ...place, message: error.message });
      }
    }
  }
  onProgress({ done: total, total, now: '' });
  return { written, failed };
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
