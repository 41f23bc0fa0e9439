import { keepTogether } from '../keep-together.ts';
import { reportBrand } from '../brand.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { refuseReport } from '../report-check.ts';
import { checkPdf } from './check-pdf.ts';
import { markRowHeaders } from './mark-row-headers.ts';
import { logoFile, paperReport } from './paper-report.ts';
import { compilePdf } from './typst-compiler.ts';

/**
 * Writes a report as tagged PDF/UA-1 on A4, or as a draft that says on each page that it is one. The bytes depend on the
 * profile alone. Throws `report-check-failed`.
 */
export function writePdf(report: PreparedReport, { isDraft = false }: { readonly isDraft?: boolean } = {}): Uint8Array {
  const names = new Map([...report.pictures.keys(), 'cover'].map((label, index) => [label, `picture-${index}.svg`]));
  const files = new Map<string, Buffer>();
  for (const [label, name] of names) {
    const picture = label === 'cover' ? report.coverMap?.picture : report.pictures.get(label);
    if (picture !== undefined) files.set(name, Buffer.from(condensedByStretch(picture.svg)));
  }
  const { logo } = reportBrand(report.profile);
  if (logo !== null) files.set(logoFile(logo), logo.bytes);
  const paper = paperReport(report, (label) => names.get(label) ?? '');
  files.set('report.json', Buffer.from(JSON.stringify(isDraft ? { ...paper, draft: true } : paper, unbroken)));
  const pdf = markRowHeaders(compiled(files));
  checkPdf(pdf);
  return pdf;
}

function compiled(files: ReadonlyMap<string, Buffer>): Uint8Array {
  try {
    return compilePdf(files);
  } catch (error) {
    return refuseReport(
      'the PDF',
      `it does not meet PDF/UA-1 (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** Every text of the page, its intervals kept whole; what is only read aloud has no line ends. */
function unbroken(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'description' ? keepTogether(value) : value;
}

/** The compiler knows the condensed cut as a stretch of the family, not as a family of its own. */
function condensedByStretch(svg: string): string {
  return svg.replaceAll(
    /font-family="[^"]*IBM Plex Sans Condensed[^"]*"/g,
    'font-family="IBM Plex Sans" font-stretch="condensed"',
  );
}
