import { createHash, subtle } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** What matters among the bytes to whoever reads a text, and is not in most. */
export const byteSigns = [
  'nul',
  'end of file',
  'byte order mark',
  'formula',
  'tab',
  'carriage return',
  'no-break space',
] as const;
export type ByteSign = (typeof byteSigns)[number];

const signBytes: Readonly<Record<ByteSign, Buffer>> = {
  nul: Buffer.from([0]),
  /** How old systems ended a file. */
  'end of file': Buffer.from([0x1a]),
  /** In UTF-8, and not at the beginning of the file. */
  'byte order mark': Buffer.from([0xef, 0xbb, 0xbf]),
  /** As in ="007", by which spreadsheet programs are made to leave a text alone. */
  formula: Buffer.from('="'),
  tab: Buffer.from('\t'),
  'carriage return': Buffer.from('\r'),
  /** In UTF-8. */
  'no-break space': Buffer.from('\u00A0'),
};

/** What one reading of all the bytes of a file tells. */
export interface ByteCensus {
  /** SHA-256 of the bytes; of more than 1 MB, of the SHA-256 of every 1 MB. */
  readonly sha: string;
  /** Those that are in it. */
  readonly signs: ByteSign[];
}

const pieceBytes = 1024 * 1024;
const atOnce = 4;
/** How far into the next piece is looked: a sign may lie across. */
const overlap = 2;

/** Reads a file through, several pieces of it at once. Errors are those of the file system. */
export async function takeByteCensus(path: string, signal?: AbortSignal): Promise<ByteCensus> {
  await using file = await open(path);
  const { size } = await file.stat();
  const digests: Buffer[] = [];
  const found = new Set<ByteSign>();
  const pieces = Math.max(1, Math.ceil(size / pieceBytes));
  let next = 0;
  const readOn = async (): Promise<void> => {
    const buffer = Buffer.allocUnsafe(Math.min(size, pieceBytes) + overlap);
    for (let piece = next++; piece < pieces; piece = next++) {
      signal?.throwIfAborted();
      const bytes = await readPiece(file, buffer, piece * pieceBytes);
      const digest = subtle.digest('SHA-256', bytes.subarray(0, pieceBytes));
      noteSigns(bytes, piece === 0 ? 1 : 0, found);
      digests[piece] = Buffer.from(await digest);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, pieces) }, readOn));
  const [only = Buffer.alloc(0)] = digests;
  const sha = pieces === 1 ? only : createHash('sha256').update(Buffer.concat(digests)).digest();
  return { sha: sha.toString('hex'), signs: byteSigns.filter((sign) => found.has(sign)) };
}

async function readPiece(file: FileHandle, buffer: Buffer, from: number): Promise<Buffer> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function noteSigns(bytes: Buffer, markFrom: number, found: Set<ByteSign>): void {
  for (const sign of byteSigns) {
    if (!found.has(sign) && bytes.indexOf(signBytes[sign], sign === 'byte order mark' ? markFrom : 0) >= 0) {
      found.add(sign);
    }
  }
}
