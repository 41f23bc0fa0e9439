import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ReportFailure, ReportProgress, WrittenReport } from '../../shared/model/batch.ts';
import type { ReleaseMark } from '../../shared/model/release-entry.ts';
import { pictureFormatSchema } from '../../shared/model/report-format.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { readyFolder } from '../files/ready-folder.ts';
import { hashOfProfile } from '../workspace/editions.ts';
import { openBatchManifest } from './batch-manifest.ts';
import type { BatchManifest, ManifestFile } from './batch-manifest.ts';
import type { ReportRequest } from './engine.ts';
import { recordReports } from './hand-over.ts';
import type { BegunReport, RecordedReports } from './hand-over.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';
import { writeContents } from './write-contents.ts';

/** What a batch is made with; `version` is Strand's own. */
interface BatchMaker {
  readonly reports: ReportMaker;
  readonly recorder: ReleaseRecorder;
  readonly version: string;
}

/** Reports that may be under way while the next is prepared: as many as keep the processes beside the engine at work. */
const mostAhead = 6;

/** What became of the reports asked for. */
export interface BatchResult {
  readonly written: WrittenReport[];
  readonly failed: ReportFailure[];
  /** Formats of which a report holds nothing, as pictures of one without any, beside formats that it is written in. */
  readonly omitted: ReportFailure[];
  /** The page that links to all of them; null where there is one area only. */
  readonly contents: string | null;
  /** The entry of the ledger that they left with; null where none may leave. */
  recorded: ReleaseMark | null;
}

/**
 * Writes the reports asked for, each whole or not at all; one that fails is named and the rest are written. The folder is
 * made and tried first. All reports are in the ledger, as one entry, before the first is written; where they may not leave,
 * nothing is. A folder of several areas remembers what this version of Strand wrote of which figures: the same call again
 * writes only what is new, changed or gone.
 */
export async function writeReports(
  { reports: maker, recorder, version }: BatchMaker,
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
    omitted: [],
    contents: areas.length > 1 ? join(directory, 'contents.html') : null,
    recorded: null,
  };
  const { written, failed, omitted } = result;
  const isPicturesOnly = formats.every((format) => pictureFormatSchema.safeParse(format).success);
  const cancelled = (): AppError => new AppError('cancelled', `Cancelled after ${written.length} of ${total} reports.`);
  await makeFolder(directory);
  const asked = { recipe, areas, formats, signal };
  const recorded = await recordReports(recorder, maker, asked).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    if (signal.aborted) throw cancelled();
    return error;
  });
  if (recorded instanceof AppError) {
    const { message } = recorded;
    failed.push(...areas.flatMap((area) => formats.map((format) => failure(area, format, message))));
    return { ...result, contents: null };
  }
  result.recorded = recorded.mark;
  const manifest = areas.length > 1 ? await openBatchManifest(directory, version) : null;
  const taken = new Set<string>();
  const finish = async (isPartial: boolean): Promise<void> => {
    if (manifest === null) return;
    await makeFolder(directory);
    await manifest.save().catch(refuseUnwritable(directory));
    await writeContents({ directory, recipe, areas, formats, ...result, isPartial }).catch(refuseUnwritable(directory));
  };
  const ahead: BegunWriting[] = [];
  const settle = async (mostLeft: number): Promise<void> => {
    for (const begun of ahead.splice(0, Math.max(0, ahead.length - mostLeft))) {
      const place = { area: begun.area.code, areaName: begun.area.name, format: begun.key.format };
      try {
        const made = begun.kept ?? (await writeReport({ directory, manifest, taken }, begun));
        if (made.length === 0) (isPicturesOnly ? failed : omitted).push({ ...place, message: nothingToDraw });
        for (const { name, bytes } of made) {
          taken.add(name);
          const path = join(directory, name);
          written.push({ ...place, path, bytes, ...(begun.kept === null ? {} : { isUnchanged: true }) });
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed.push({ ...place, message: error.message });
      }
    }
  };
  for (const area of areas) {
    const inputs = manifest === null ? null : hashOfProfile(await maker.shown(recipe, area));
    for (const format of formats) {
      if (signal.aborted) {
        await settle(0);
        await finish(true);
        throw cancelled();
      }
      onProgress({
        done: written.length + failed.length + omitted.length,
        total,
        now: `${area.name}, ${format.toUpperCase()}`,
      });
      const key = { profile: recipe.id, area: area.code, format };
      const kept =
        inputs === null || request.again === true ? null : ((await manifest?.unchanged(key, inputs)) ?? null);
      const files = kept === null ? (await begin(recorded, area, format)).files : Promise.resolve([]);
      ahead.push({ key, area, inputs, kept, files });
      await settle(mostAhead);
    }
    // Where it cannot be kept now it is kept after the next area, and the last time it must be.
    await manifest?.save().catch(() => undefined);
  }
  await settle(0);
  await nameGone(result);
  await finish(false);
  onProgress({ done: total, total, now: '' });
  return result;
}

interface Writing {
  readonly directory: string;
  readonly manifest: BatchManifest | null;
  /** Names of files that other reports of the batch have. */
  readonly taken: ReadonlySet<string>;
}

/** A report of which the files are being made, or are there from before. */
interface BegunWriting extends BegunReport {
  readonly key: Parameters<BatchManifest['note']>[0];
  readonly area: Area;
  readonly inputs: string | null;
  readonly kept: readonly ManifestFile[] | null;
}

/** Begins a report; what keeps it from being prepared is thrown where its files are awaited, as what keeps it from being set. */
async function begin(recorded: RecordedReports, area: Area, format: ReportFormat): Promise<BegunReport> {
  const begun = recorded.begin(area, format);
  const files = begun.then((report) => report.files);
  files.catch(() => undefined);
  await begun.catch(() => undefined);
  return { files };
}

async function writeReport(
  { directory, manifest, taken }: Writing,
  { key, area, inputs, files: made }: BegunWriting,
): Promise<{ name: string; bytes: number }[]> {
  const files = new Map((await made).map(({ name, bytes }) => [name, bytes]));
  for (const [name, bytes] of files) {
    if (taken.has(name)) throw sameName(area, name);
    const path = join(directory, name);
    const put = (): Promise<void> => writeFileAtomic(path, Buffer.from(bytes));
    await put()
      .catch(async (error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
        await makeFolder(directory);
        return put();
      })
      .catch(refuseUnwritable(path));
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

const nothingToDraw = 'It has no chart and no map, so there is no picture to write.';

async function makeFolder(directory: string): Promise<void> {
  await readyFolder(directory).catch(refuseUnwritable(directory));
}

const goneSince =
  'It was written but is not there any more: its folder was moved, renamed or deleted while the reports were written. Write them again.';

/** Counts as failed what was written and is not there at the end. */
async function nameGone({ written, failed }: BatchResult): Promise<void> {
  const there = await Promise.all(written.map(({ path }) => stat(path).then(Boolean, () => false)));
  const gone = written.filter((_, index) => there[index] === false);
  const left = written.filter((_, index) => there[index] !== false);
  written.splice(0, written.length, ...left);
  failed.push(...gone.map(({ area, areaName, format }) => ({ area, areaName, format, message: goneSince })));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Why a file could not be written, and what to do, by the code of the failure. */
const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOSPC', 'the disk is full. Free some space'],
  ['EEXIST', 'a file of that name is in the way. Choose another folder'],
  ['ENOTDIR', 'a file of that name is in the way. Choose another folder'],
  ['EISDIR', 'a folder of that name is in the way. Move or rename it'],
  [
    'ENOENT',
    'there is no such folder or drive, and none can be made there. Connect the drive, or choose another folder',
  ],
]);
const notAllowed =
  'this folder may not be written to, or the file is open in another program. Close it or choose another folder';

function refuseUnwritable(path: string): (error: unknown) => never {
  return (error) => {
    const why = reasons.get(codeOf(error)) ?? notAllowed;
    throw new AppError('file-unwritable', `"${path}" could not be written: ${why}.`, {
      file: path,
      detail: String(error),
    });
  };
}
