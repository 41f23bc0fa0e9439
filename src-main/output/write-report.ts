import { assertNever } from '../../shared/base/assert-never.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { writeCsv } from './csv/write-csv.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { prepareReport, type PreparedReport } from './prepare-report.ts';
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
    case 'csv':
      return writeCsv(report);
    default:
      return assertNever(format);
  }
}
