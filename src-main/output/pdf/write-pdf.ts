import { reportBrand } from '../brand.ts';
import { keepTogether } from '../keep-together.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { writeBeside } from '../write-beside.ts';
import { checkSigns } from './check-signs.ts';
import { logoFile, paperReport } from './paper-report.ts';
import type { PaperFiles } from './set-paper.ts';

/**
 * Writes a report as tagged PDF/UA-1 on A4, or as a draft that says on each page that it is one. The bytes depend on the
 * profile alone. Throws `report-check-failed`.
 */
export async function writePdf(
  report: PreparedReport,
  { isDraft = false }: { readonly isDraft?: boolean } = {},
): Promise<Uint8Array> {
  return writeBeside({ kind: 'pdf', files: paperFiles(report, isDraft) });
}

/** A word within a text of JSON that may be longer than a line, such as an address or a hash. */
const longWord = /[^\s"]{41,}/;

function paperFiles(report: PreparedReport, isDraft: boolean): PaperFiles {
  const names = new Map([...report.pictures.keys(), 'cover'].map((label, index) => [label, `picture-${index}.svg`]));
  const files = new Map<string, Uint8Array>();
  for (const [label, name] of names) {
    const picture = label === 'cover' ? report.coverMap?.picture : report.pictures.get(label);
    if (picture !== undefined) files.set(name, Buffer.from(condensedByStretch(picture.svg)));
  }
  const { logo } = reportBrand(report.profile);
  if (logo !== null) files.set(logoFile(logo), logo.bytes);
  const paperToSet = paperReport(report, (label) => names.get(label) ?? '');
  checkSigns(paperToSet, report.pictures);
  const { brand, ...paper } = paperToSet;
  files.set('brand.json', Buffer.from(JSON.stringify(brand, unbroken)));
  const hasLongWords = longWord.test(JSON.stringify(paper));
  const marked = { ...paper, ...(isDraft ? { draft: true } : {}), ...(hasLongWords ? { hasLongWords } : {}) };
  files.set('report.json', Buffer.from(JSON.stringify(marked, unbroken)));
  return files;
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
