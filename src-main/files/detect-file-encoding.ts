import { isAscii } from 'node:buffer';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { detectEncoding, lineOf } from './detect-encoding.ts';
import type { DetectedEncoding } from './detect-encoding.ts';
import { openBytes } from './open-bytes.ts';
import { readHead, readSpread } from './read-head.ts';

const megabyte = 1024 * 1024;
const headBytes = 2 * megabyte;
/** A file is looked at as far as this, or in so many megabytes spread over it. */
const mostBytes = 256 * megabyte;
const mostPieces = 2000;
const context = 40;
const lineEnd = Buffer.from('\n');

/** A stretch of bytes, and how far into the file it begins. */
interface Piece {
  readonly at: number;
  readonly bytes: Buffer;
}

/**
 * Names the encoding of a text file by its head and what is beyond ASCII further down: the first pound sign may come after
 * a million lines.
 */
export async function detectFileEncoding(path: string, packed: ReadPlan['packed']): Promise<DetectedEncoding> {
  const head = await readHead(path, packed, headBytes);
  const found = detectEncoding(head.bytes, head.whole);
  if (head.whole || /^utf-(16|32)/.test(found.encoding)) return found;
  const pieces = piecesOf({ at: 0, bytes: head.bytes });
  const blocks = packed === undefined ? readSpread(path, headBytes, megabyte, mostBytes) : unpackedBlocks(path, packed);
  let covered = headBytes;
  let end = headBytes;
  for await (const block of blocks) {
    covered += block.bytes.length;
    end = block.at + block.bytes.length;
    if (pieces.length < mostPieces && !isAscii(block.bytes)) pieces.push(...piecesOf(block));
  }
  if (pieces.length === 0) return covered < end || end >= mostBytes ? found : detectEncoding(head.bytes, true);
  const { sample, offsetOf } = join(pieces);
  return detectEncoding(sample, true, (at) => {
    const offset = offsetOf(at);
    return offset < head.bytes.length ? `on line ${lineOf(head.bytes, offset)}` : 'far down the file';
  });
}

async function* unpackedBlocks(path: string, packed: ReadPlan['packed']): AsyncGenerator<Piece> {
  const source: AsyncIterable<Buffer> = await openBytes(path, packed);
  let at = 0;
  for await (const bytes of source) {
    if (at >= headBytes) yield { at, bytes };
    at += bytes.length;
    if (at > mostBytes) return;
  }
}

/** The surroundings of what is beyond ASCII in a block; none begins or ends within a character. */
function piecesOf({ at, bytes }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let place = 0; place < bytes.length && pieces.length < mostPieces / 10; place += 1) {
    if (isPlain(bytes, place)) continue;
    let start = Math.max(from, place - context);
    while (start < place && !isPlain(bytes, start)) start += 1;
    let end = Math.min(place + context, bytes.length);
    while (end < bytes.length && !isPlain(bytes, end)) end += 1;
    pieces.push({ at: at + start, bytes: Buffer.from(bytes.subarray(start, end)) });
    from = end;
    place = end;
  }
  return pieces.filter((piece) => piece.at > at && piece.at + piece.bytes.length < at + bytes.length);
}

function isPlain(bytes: Buffer, place: number): boolean {
  return (bytes[place] ?? 0) < 128;
}

/** The pieces as lines of one sample, and where each byte of it stands in the file. */
function join(pieces: readonly Piece[]): { sample: Buffer; offsetOf: (at: number) => number } {
  const starts: number[] = [];
  let length = 0;
  for (const { bytes } of pieces) {
    starts.push(length);
    length += bytes.length + 1;
  }
  return {
    sample: Buffer.concat(pieces.flatMap(({ bytes }) => [bytes, lineEnd])),
    offsetOf: (at) => {
      const index = starts.findLastIndex((start) => start <= at);
      return (pieces[index]?.at ?? 0) + at - (starts[index] ?? 0);
    },
  };
}
