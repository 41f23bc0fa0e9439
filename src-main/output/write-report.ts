import { assertNever } from '../../shared/base/assert-never.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import { pictureFormatSchema, type ReportFormat } from '../../shared/model/report-format.ts';
import { packArchive } from './archive.ts';
import { writeCsv } from './csv/write-csv.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeOds } from './ods/write-ods.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { drawPictures, writePictures } from './pictures/write-pictures.ts';
import { writePptx } from './pptx/write-pptx.ts';
import { prepareReport, type PreparedReport } from './prepare-report.ts';
import { reportFileName } from './report-file-name.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** Writes a released profile in one format. Throws `report-check-failed` where the report has a fault. */
export async function writeReport(profile: Released<Profile>, format: ReportFormat): Promise<Uint8Array> {
  return writePrepared(await prepareReport(profile), format);
}

/** Writes one more format of a report whose pictures are drawn already. Throws `report-check-failed`. */
export async function writePrepared(report: PreparedReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return writePdf(report);
    case 'docx':
      return writeDocx(report);
    case 'html':
      return writeHtml(report);
    case 'xlsx':
      return writeXlsx(report);
    case 'ods':
      return writeOds(report);
    case 'csv':
      return writeCsv(report);
    case 'pptx':
      return writePptx(report);
    case 'svg':
    case 'png':
      return packArchive(await writePictures(report, format), report.profile.editionDate);
    default:
      return assertNever(format);
  }
}

/**
 * The same as the files of a folder, by name: one, or one for each chart and map, which may be none. `byCode` where another
 * area's name is like its own. Throws `report-check-failed`.
 */
export async function writeFiles(
  report: PreparedReport,
  format: ReportFormat,
  byCode = false,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const picture = pictureFormatSchema.safeParse(format);
  return picture.success
    ? drawPictures(report, picture.data, byCode)
    : new Map([[reportFileName(report.profile, format, byCode), await writePrepared(report, format)]]);
}
