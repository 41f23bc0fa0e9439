import { refuseReport } from '../report-check.ts';
import { checkPdf } from './check-pdf.ts';
import { markRowHeaders } from './mark-row-headers.ts';
import { readPdfObjects, writePdfObjects } from './pdf-objects.ts';
import { compilePdf } from './typst-compiler.ts';

/** The files of one report, by name, as the template reads them. */
export type PaperFiles = ReadonlyMap<string, Uint8Array>;

/** Sets a report's files as a PDF that passed its checks; holds its process until it is done. Throws `report-check-failed`. */
export function setPaper(files: PaperFiles): Uint8Array {
  const pdf = markRowHeaders(readPdfObjects(compiled(files)));
  checkPdf(pdf);
  return writePdfObjects(pdf);
}

function compiled(files: PaperFiles): Uint8Array {
  try {
    return compilePdf(files);
  } catch (error) {
    return refuseReport(
      'the PDF',
      `it does not meet PDF/UA-1 (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
