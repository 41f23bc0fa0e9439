import { readFileSync } from 'node:fs';

/**
 * How far each character of the basic plane moves the pen, as a share of the type size, read from a TrueType font's own
 * tables; the second half of a pair that stands for a character beyond that plane does not move it.
 */
export function readFontAdvances(path: string): Float64Array {
  const bytes = readFileSync(path);
  const unitsPerEm = bytes.readUInt16BE(tableOffset(bytes, 'head') + 18);
  const wide = bytes.readUInt16BE(tableOffset(bytes, 'hhea') + 34);
  const metrics = tableOffset(bytes, 'hmtx');
  const advanceOf = (glyph: number): number => bytes.readUInt16BE(metrics + 4 * Math.min(glyph, wide - 1)) / unitsPerEm;
  const missing = advanceOf(0);
  const advances = new Float64Array(0x10000).fill(missing).fill(0, 0xdc00, 0xe000);
  for (const [code, glyph] of readCharacterMap(bytes)) advances[code] = advanceOf(glyph);
  return advances;
}

/** The characters of the basic plane that a TrueType font has a glyph for. */
export function readCharacters(path: string): ReadonlySet<number> {
  return new Set([...readCharacterMap(readFileSync(path))].flatMap(([code, glyph]) => (glyph === 0 ? [] : [code])));
}

function tableOffset(bytes: Buffer, tag: string): number {
  const tables = bytes.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (bytes.toString('latin1', entry, entry + 4) === tag) return bytes.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

/** Characters of the basic plane to glyphs (cmap format 4, which every TrueType font for Windows holds). */
function readCharacterMap(bytes: Buffer): ReadonlyMap<number, number> {
  const map = formatFourOffset(bytes);
  const segments = bytes.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const start = bytes.readUInt16BE(starts + segment * 2);
    const end = bytes.readUInt16BE(ends + segment * 2);
    const delta = bytes.readUInt16BE(deltas + segment * 2);
    const range = bytes.readUInt16BE(ranges + segment * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : bytes.readUInt16BE(ranges + segment * 2 + range + (code - start) * 2);
      if (range === 0 || glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

function formatFourOffset(bytes: Buffer): number {
  const cmap = tableOffset(bytes, 'cmap');
  const subtables = bytes.readUInt16BE(cmap + 2);
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + bytes.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (bytes.readUInt16BE(subtable) === 4) return subtable;
  }
  throw new Error('The font maps no characters of the basic plane.');
}
