import { crc32, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Width or height, in pixels, beyond which a picture is no logo; it would take much memory to draw. */
const longestSide = 10_000;
/** Numbers a pixel, by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven passes of an interlaced picture: first column and row, then the step of each. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Why a PNG file cannot be shown, as the end of "its PNG file …"; null where it is whole and can be decoded. */
export function faultOfPng(bytes: Buffer): string | null {
  if (!bytes.subarray(0, 8).equals(signature)) return 'is not a PNG file, whatever its name says';
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return 'is damaged';
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0) return 'is damaged';
  if (Math.max(width, height) > longestSide) return `is ${width} by ${height} pixels, which is too large for a logo`;
  const expected = pixelBytes(header.data, width, height);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: expected }).length === expected ? null : 'is damaged';
  } catch {
    return 'is damaged';
  }
}

/** The chunks of a file, to its end; null where one is cut short or is not as its checksum says. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}

/** How many bytes the pixels take once unpacked: each row of each pass begins with the number of its filter. */
function pixelBytes(header: Buffer, width: number, height: number): number {
  const bits = header.readUInt8(8) * (channels[header.readUInt8(9)] ?? 0);
  const rowBytes = (pixels: number): number => 1 + Math.ceil((pixels * bits) / 8);
  if (header.readUInt8(12) === 0) return height * rowBytes(width);
  return passes.reduce((sum, [left, top, across, down]) => {
    const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    return columns <= 0 || rows <= 0 ? sum : sum + rows * rowBytes(columns);
  }, 0);
}
