import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { AskedRelease } from '../../shared/contract/releases-contract.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { PictureFormat, ReportFormat } from '../../shared/model/report-format.ts';
import type { ReleaseMark } from '../../shared/model/release-entry.ts';
import { packArchive } from '../output/archive.ts';
import { writePdf } from '../output/pdf/write-pdf.ts';
import { writePicture } from '../output/pictures/write-pictures.ts';
import type { PreparedReport } from '../output/prepare-report.ts';
import { namedAlike, reportFileName } from '../output/report-file-name.ts';
import { writeFiles, writePrepared } from '../output/write-report.ts';
import type { FrozenEdition } from './frozen-editions.ts';
import type { Appended } from '../workspace/release-ledger.ts';
import { outdatedFigures } from './guarded-evidence.ts';
import { openBatchManifest } from './batch-manifest.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';
import { untilAborted } from './until-aborted.ts';

/** A report as it is handed to a window or written to a folder. */
export interface HandedReport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report of which the files are being made. */
export interface BegunReport {
  readonly files: Promise<readonly HandedReport[]>;
}

/** Reports that the ledger has an entry of, so that they may be handed over. */
export interface RecordedReports {
  readonly mark: ReleaseMark;
  /** One of the reports that were recorded; there is no other way to a report's bytes. */
  report(area: Area, format: ReportFormat): Promise<HandedReport>;
  /**
   * The same as the files of a folder: one, or one for each chart and map. Begun once the report is prepared, so that
   * the next may be prepared while this one is set.
   */
  begin(area: Area, format: ReportFormat): Promise<BegunReport>;
  /** One chart or map of a report that was recorded as pictures, by its block's id or its number. */
  picture(area: Area, block: string, format: PictureFormat): Promise<HandedReport>;
}

/** A profile's reports on some areas in some formats; what is stopped before it is recorded is in no entry. */
interface LeavingReports {
  readonly recipe: ProfileRecipe;
  readonly areas: readonly Area[];
  readonly formats: readonly ReportFormat[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Records that a profile's reports on some areas leave in some formats, as one entry, and only then gives a way to them.
 * Refuses, with an entry of the refusal, what may not be told; where the entry cannot be written, there is no report. The
 * signal ends the check before it, with an `AppError` 'cancelled' and without an entry.
 */
export async function recordReports(
  recorder: ReleaseRecorder,
  reports: ReportMaker,
  { recipe, areas, formats, signal }: LeavingReports,
): Promise<RecordedReports> {
  const forms = formats.map((format) => format.toUpperCase());
  const askedOf = (some: readonly Area[]): AskedRelease => ({
    kind: 'profile',
    profile: recipe.id,
    areas: some.map(({ code }) => code),
  });
  const alike = namedAlike(reports.areas);
  const editions = new Map<Area, FrozenEdition>();
  for (const area of areas) {
    const edition = await reports.frozen(recipe, area);
    if (edition !== null) editions.set(area, edition);
  }
  const live = areas.filter((area) => !editions.has(area));
  const asked = askedOf(live);
  // What takes long of the check; why something may not leave is told, and recorded, where it is to be recorded.
  const weighed = live.length === 0 ? null : recorder.weigh(asked).catch(() => null);
  await untilAborted(Promise.resolve(weighed), signal);
  const frozen = new Map<Area, Appended>();
  for (const [area, edition] of editions) {
    frozen.set(area, await recorder.recordAgain(askedOf([area]), forms, edition));
  }
  if (areas.length === 1) await requireFit(reports, recipe, live);
  const recorded = live.length === 0 ? null : await recorder.record({ asked, forms, signal });
  async function prepared(area: Area, format: ReportFormat): Promise<PreparedReport> {
    if (!areas.includes(area) || !formats.includes(format)) {
      throw new Error(`The report on ${area.code} as ${format} was not recorded`);
    }
    const report = await reports.prepare(recipe, area);
    if (report.profile.frozen !== undefined) return report;
    if (recorded === null || frozen.has(area)) throw outdatedFigures();
    await recorder.requireAsRecorded(asked, recorded.entry);
    await reports.keepReleased(recipe, area, report.profile, recorded.entry);
    return report;
  }
  const [first = recorded] = [...(recorded === null ? [] : [recorded]), ...frozen.values()];
  if (first === null) throw new AppError('usage', 'No area was chosen, so there is nothing to report on. Choose one.');
  return {
    mark: { release: first.entry.number, leftBefore: !first.isNew },
    async report(area, format) {
      const report = await prepared(area, format);
      const name = reportFileName(report.profile, format, alike.has(area.code));
      return { name, bytes: await writePrepared(report, format) };
    },
    async begin(area, format) {
      const report = await prepared(area, format);
      const files = writeFiles(report, format, alike.has(area.code)).then((made) =>
        [...made].map(([name, bytes]) => ({ name, bytes })),
      );
      files.catch(() => undefined);
      return { files };
    },
    async picture(area, block, format) {
      return writePicture(await prepared(area, format), block, format);
    },
  };
}

/** Refuses a report that fails its own checks before the ledger says that it left; what may not be told is the ledger's to refuse. */
async function requireFit(reports: ReportMaker, recipe: ProfileRecipe, areas: readonly Area[]): Promise<void> {
  for (const area of areas) {
    await reports.prepare(recipe, area).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'not-disclosable') throw error;
    });
  }
}

/** A report to look at before it leaves: marked as a draft on every page, so that it is in no entry of the ledger. */
export async function draftReport(reports: ReportMaker, recipe: ProfileRecipe, area: Area): Promise<HandedReport> {
  const report = await reports.prepare(recipe, area);
  return { name: `draft-${reportFileName(report.profile, 'pdf')}`, bytes: await writePdf(report, { isDraft: true }) };
}

/** A folder of reports that were recorded and written, with its contents page, as one file to download. */
export async function packReports(folder: string, recipe: ProfileRecipe): Promise<HandedReport> {
  const files = await (await openBatchManifest(folder)).files(recipe.id);
  if (files.size === 0) {
    throw new AppError('file-missing', `There are no reports of “${recipe.title}” in "${folder}". Write them first.`);
  }
  const contents = await readFile(join(folder, 'contents.html')).catch(() => null);
  const all = new Map([...(contents === null ? [] : [['contents.html', contents] as const]), ...files]);
  return { name: `${recipe.id}.zip`, bytes: packArchive(all, recipe.edition) };
}
