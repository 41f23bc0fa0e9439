import { AppError } from '../../shared/base/app-error.ts';
import type { FileFormat, ReadPlan } from '../../shared/model/read-plan.ts';
import { decodeText } from '../files/decode-text.ts';
import { detectEncoding } from '../files/detect-encoding.ts';
import { readHead } from '../files/read-head.ts';
import { listZip } from '../files/zip-members.ts';
import { compoundKind, foreignFormat, packageKind } from './foreign-formats.ts';
import type { ForeignFormat } from './foreign-formats.ts';
import { foreignText } from './foreign-texts.ts';
import { jsonKind } from './json-kind.ts';

const sendAgain = 'Ask the partner to send it again.';
const localHeader = Buffer.from('PK\u0003\u0004', 'latin1');
const headBytes = 256 * 1024;
const compoundBytes = 256 * 1024 * 1024;

/**
 * Tells a file's format by its bytes and then by what it says, never by its name. What is no table is refused, by what it
 * is and what to do.
 */
export async function detectFormat(path: string, packed?: ReadPlan['packed']): Promise<FileFormat> {
  const head = await readHead(path, packed, headBytes);
  const found = await formatOf(path, packed, head);
  if (typeof found === 'string') return found;
  throw new AppError('file-format', `${nameOf(path, packed)} ${found.says}. ${found.advice}`, { file: path });
}

async function formatOf(
  path: string,
  packed: ReadPlan['packed'],
  { bytes, whole }: { readonly bytes: Buffer; readonly whole: boolean },
): Promise<FileFormat | ForeignFormat> {
  if (bytes.length === 0) return { says: 'is empty', advice: sendAgain };
  const magic = bytes.toString('latin1', 0, 4);
  if (magic === 'PAR1') return 'parquet';
  if (magic === 'PARE')
    return { says: 'is an encrypted Parquet file', advice: 'Ask the partner for it without encryption.' };
  if (magic === 'PK\u0003\u0004')
    return packageKind(await partNames(path, packed, bytes), bytes.toString('latin1', 0, 200));
  if (magic === '\u00D0\u00CF\u0011\u00E0') return compoundKind((await readHead(path, packed, compoundBytes)).bytes);
  return foreignFormat(bytes) ?? textFormat(withoutEndZeros(bytes), whole);
}

/** The names of a package's parts: by its table of contents, or within an archive by the headers that stand in its head. */
async function partNames(path: string, packed: ReadPlan['packed'], head: Buffer): Promise<readonly string[]> {
  if (packed === undefined) return (await listZip(path)).map(({ name }) => name);
  const names: string[] = [];
  for (let at = head.indexOf(localHeader); at >= 0; at = head.indexOf(localHeader, at + 4)) {
    if (at + 30 > head.length) break;
    names.push(head.toString('latin1', at + 30, at + 30 + head.readUInt16LE(at + 26)));
  }
  return names;
}

function textFormat(bytes: Buffer, isWhole: boolean): FileFormat | ForeignFormat {
  const { encoding } = detectEncoding(bytes, isWhole);
  if (!encoding.startsWith('utf-16') && !encoding.startsWith('utf-32') && isBinary(bytes)) {
    return { says: 'is not text', advice: 'Choose a CSV, Excel, Parquet, JSON or GeoJSON file.' };
  }
  const text = decodeText(bytes, encoding);
  if (isWhole && /^[\s,;|"'\0\uFEFF]*$/.test(text.replace(/\cZ$/, '')))
    return { says: 'has only blank lines', advice: sendAgain };
  return foreignText(text, isWhole) ?? jsonKind(text, isWhole) ?? 'csv';
}

/** Zeros at the end are what a broken copy leaves: they say nothing of the rest. */
function withoutEndZeros(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, Math.min(bytes.length, end + 1));
}

/** Control signs hardly occur in text, but for line ends, tabs and those that some systems put between fields. */
function isBinary(bytes: Buffer): boolean {
  let zeros = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 ? byte > 1 : byte > 13 && byte < 27 && byte !== 26) controls += 1;
  }
  return controls > bytes.length / 50 || zeros > bytes.length / 10;
}

function nameOf(path: string, packed: ReadPlan['packed']): string {
  return packed?.kind === 'zip' ? `"${packed.member}" in "${path}"` : `"${path}"`;
}
