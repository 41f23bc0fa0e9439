import type { AskedRelease } from '../../shared/contract/releases-contract.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { PictureFormat, ReportFormat } from '../../shared/model/report-format.ts';
import type { ReleaseEntry } from '../../shared/model/release-entry.ts';
import { writePicture } from '../output/pictures/write-pictures.ts';
import type { PreparedReport } from '../output/prepare-report.ts';
import { reportFileName } from '../output/report-file-name.ts';
import { writeFiles, writePrepared } from '../output/write-report.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';

/** A report as it is handed to a window or written to a folder. */
export interface HandedReport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports that the ledger has an entry of, so that they may be handed over. */
export interface RecordedReports {
  readonly entry: ReleaseEntry;
  /** One of the reports that were recorded; there is no other way to a report's bytes. */
  report(area: Area, format: ReportFormat): Promise<HandedReport>;
  /** The same as the files of a folder: one, or one for each chart and map. */
  files(area: Area, format: ReportFormat): Promise<readonly HandedReport[]>;
  /** One chart or map of a report that was recorded as pictures, by its block's id or its number. */
  picture(area: Area, block: string, format: PictureFormat): Promise<HandedReport>;
}

/**
 * Records that a profile's reports on some areas leave in some formats, as one entry, and only then gives a way to them.
 * Refuses, with an entry of the refusal, what may not be told; where the entry cannot be written, there is no report.
 */
export async function recordReports(
  recorder: ReleaseRecorder,
  reports: ReportMaker,
  recipe: ProfileRecipe,
  areas: readonly Area[],
  formats: readonly ReportFormat[],
): Promise<RecordedReports> {
  const asked: AskedRelease = { kind: 'profile', profile: recipe.id, areas: areas.map(({ code }) => code) };
  const entry = await recorder.record({ asked, forms: formats.map((format) => format.toUpperCase()) });
  async function prepared(area: Area, format: ReportFormat): Promise<PreparedReport> {
    if (!areas.includes(area) || !formats.includes(format)) {
      throw new Error(`The report on ${area.code} as ${format} was not recorded`);
    }
    const report = await reports.prepare(recipe, area);
    await recorder.requireAsRecorded(asked, entry);
    return report;
  }
  return {
    entry,
    async report(area, format) {
      const report = await prepared(area, format);
      return { name: reportFileName(report.profile, format), bytes: await writePrepared(report, format) };
    },
    async files(area, format) {
      const files = await writeFiles(await prepared(area, format), format);
      return [...files].map(([name, bytes]) => ({ name, bytes }));
    },
    async picture(area, block, format) {
      return writePicture(await prepared(area, format), block, format);
    },
  };
}
