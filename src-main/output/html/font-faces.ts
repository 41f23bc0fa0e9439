import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { reportFonts, type FontFile } from '../fonts.ts';

const embedded: readonly (readonly [FontFile['family'], FontFile['weight']])[] = [
  ['IBM Plex Sans', 400],
  ['IBM Plex Sans', 600],
  ['IBM Plex Sans Condensed', 400],
];

let written: string | null = null;

/** `@font-face` rules that hold the fonts themselves, so that a page asks for nothing. */
export function fontFaces(): string {
  written ??= reportFonts
    .filter((font) => embedded.some(([family, weight]) => family === font.family && weight === font.weight))
    .map((font) => {
      const data = woff(readFileSync(font.path)).toString('base64');
      return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-display:block;src:url(data:font/woff;base64,${data}) format("woff")}`;
    })
    .join('\n');
  return written;
}

/** Packs a TrueType font, unchanged, as WOFF 1.0: each table compressed with zlib where that makes it smaller. */
export function woff(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const length = font.readUInt32BE(entry + 12);
    const offset = font.readUInt32BE(entry + 8);
    const original = font.subarray(offset, offset + length);
    const packed = deflateSync(original, { level: 9 });
    return {
      tag: font.subarray(entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      length,
      data: packed.length < length ? packed : original,
    };
  });
  const header = Buffer.alloc(44);
  const directory = Buffer.alloc(20 * tables.length);
  const body: Buffer[] = [];
  let offset = header.length + directory.length;
  tables.forEach(({ tag, checksum, length, data }, index) => {
    tag.copy(directory, index * 20);
    [offset, data.length, length, checksum].forEach((value, field) =>
      directory.writeUInt32BE(value, index * 20 + 4 + field * 4),
    );
    const padded = Buffer.alloc((data.length + 3) & ~3);
    data.copy(padded);
    body.push(padded);
    offset += padded.length;
  });
  const unpacked = tables.reduce((sum, { length }) => sum + ((length + 3) & ~3), 12 + 16 * tables.length);
  header.write('wOFF', 0, 'latin1');
  font.copy(header, 4, 0, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(unpacked, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, directory, ...body]);
}
