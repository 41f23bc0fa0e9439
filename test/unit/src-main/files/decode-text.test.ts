import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createTextDecoder, decodeText, requireEncoding } from '../../../../src-main/files/decode-text.ts';

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61, 0xc2, 0xa3], 'a£'],
    ['utf-8', [0x43, 0x61, 0x66, 0xe9, 0x2c, 0xc3, 0xa9], 'Caf\uFFFD,é'],
    ['utf-8', [0x61, 0xe2, 0x82], 'a\uFFFD'],
    ['windows-1252', [0xa3, 0x35, 0x96, 0x36], '£5–6'],
    ['windows-1252', [0xef, 0xbb, 0xbf, 0xe9], 'é'],
    ['windows-1252', [0xef, 0xbb], 'ï»'],
    ['macintosh', [0xdb, 0x35, 0xd5], '€5’'],
    ['ibm850', [0x9c, 0x35], '£5'],
    ['utf-16le', [0xff, 0xfe, 0x61, 0x00, 0x62], 'a\uFFFD'],
    ['UTF-16BE', [0xfe, 0xff, 0x00, 0xe9], 'é'],
  ])('reads %s, marks left out and damage shown', (encoding, bytes, text) => {
    expect(decodeText(Buffer.from(bytes), encoding)).toBe(text);
  });

  it('gives the same text however its bytes are cut, damaged ones too', () => {
    const bytes = fc.oneof(
      fc
        .string({ unit: fc.constantFrom('a', 'Â£', 'â€™', '\u0091', 'ŵ', '€', '😀', '\uFEFF', '\n'), maxLength: 30 })
        .map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)),
      fc
        .array(fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xef, 0xbb, 0xbf), {
          maxLength: 20,
        })
        .map((array) => Buffer.from(array)),
    );
    const encodings = fc.constantFrom('utf-8', 'utf-8-mended', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh');
    fc.assert(
      fc.property(bytes, encodings, fc.array(fc.nat(40), { maxLength: 6 }), (all, encoding, cuts) => {
        const decoder = createTextDecoder(encoding);
        const places = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length];
        const pieces = places.slice(1).map((to, index) => decoder.push(all.subarray(places[index], to)));
        expect(pieces.join('') + decoder.end()).toBe(decodeText(all, encoding));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back what was written', () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'ibm850');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '\n', 'é', 'ü', '£', '½'), maxLength: 20 }),
        encodings,
        (text, encoding) => {
          fc.pre(encoding !== 'macintosh' || !text.includes('½'));
          expect(decodeText(iconv.encode(text, encoding), encoding)).toBe(text);
        },
      ),
    );
  });
});

describe('requireEncoding', () => {
  it('refuses a name that is no encoding', () => {
    expect(() => requireEncoding('a.csv', 'klingon')).toThrow('which is no known encoding');
    expect(() => requireEncoding('a.csv', 'windows-1252')).not.toThrow();
  });
});
