import { AppError } from '../../../shared/base/app-error.ts';
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
    const told = error instanceof Error ? error.message : String(error);
    const [, why = told] = /message: "((?:[^"\\]|\\.)*)"/.exec(told) ?? [];
    throw new AppError(
      'report-check-failed',
      `The PDF was not written: it would not meet the standard for accessible PDFs (${why.replaceAll(/\\(.)/g, '$1')}). Write the report as a Word document or a web page instead.`,
      { detail: told },
    );
  }
}
