import { extname, posix } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { readHead } from './read-head.ts';
import { listZip, lockedZip } from './zip-members.ts';
import type { ZipMember } from './zip-members.ts';

const tabular = new Set(
  'csv tsv tab psv ssv xlsx xlsm xlsb xls ods parquet json jsonl ndjson geojson topojson'.split(' ').map(dotted),
);
const archives = new Set('zip gz tgz 7z rar tar bz2 xz zst'.split(' ').map(dotted));
const noTables = new Set(
  'pdf doc docx odt rtf ppt pptx odp htm html xml xsd xsl css js md png jpg jpeg gif svg tif tiff bmp webp exe dll ttf lnk url shx prj cpg sbn sbx qix qmd qml lyr'
    .split(' ')
    .map(dotted),
);

/**
 * Tells by its bytes whether a file is packed, and what is in it that could be read: tables first, the biggest first. A
 * workbook, which is a zip archive too, is not packed. An archive without anything to read is refused.
 */
export async function describePacking(
  path: string,
): Promise<{ packed: ReadPlan['packed']; members: readonly string[] }> {
  const { bytes: magic } = await readHead(path, undefined, 4);
  if (magic[0] === 0x1f && magic[1] === 0x8b) return { packed: { kind: 'gzip' }, members: [] };
  if (!['PK\u0003\u0004', 'PK\u0005\u0006'].includes(magic.toString('latin1'))) return plain();
  const entries = await listZip(path);
  if (entries.some(({ name }) => isOfficePart(name))) return plain();
  const readable = entries.filter((entry) => !isJunk(entry) && !entry.isLocked && rank(entry.name) < 3);
  const members = readable.toSorted((a, b) => rank(a.name) - rank(b.name) || b.bytes - a.bytes).map(({ name }) => name);
  const [member] = members;
  if (member === undefined) throw nothingToRead(path, entries);
  return { packed: { kind: 'zip', member }, members };
}

function plain(): { packed: undefined; members: [] } {
  return { packed: undefined, members: [] };
}

/** Office documents, OpenDocument files and the like are zip archives with a known part in them. */
function isOfficePart(name: string): boolean {
  return ['[Content_Types].xml', 'mimetype', 'Index/Document.iwa', 'doc.kml'].includes(name);
}

function isJunk({ name, bytes }: ZipMember): boolean {
  const base = posix.basename(name);
  return (
    name.startsWith('__MACOSX/') || base.startsWith('.') || base === 'Thumbs.db' || base.startsWith('~$') || bytes === 0
  );
}

function rank(name: string): number {
  const extension = extname(name).toLowerCase();
  if (tabular.has(extension)) return 0;
  if (noTables.has(extension)) return 3;
  return archives.has(extension) ? 2 : 1;
}

function nothingToRead(path: string, entries: readonly ZipMember[]): AppError {
  if (entries.some(({ isLocked }) => isLocked)) return lockedZip(path);
  const names = entries.filter((entry) => !isJunk(entry)).map(({ name }) => `"${name}"`);
  const holds =
    names.length === 0
      ? 'is empty'
      : `holds no table, only ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
  return new AppError(
    'file-format',
    `"${path}" is a zip archive that ${holds}. Ask the partner for a CSV, Excel or Parquet file.`,
    { file: path },
  );
}

function dotted(extension: string): string {
  return `.${extension}`;
}
