/** The numbered objects of a PDF as latin-1 text, in the order of the file, and what stands before and after them. */
export interface PdfObjects {
  readonly head: string;
  readonly objects: Map<number, string>;
  readonly trailer: string;
}

/** Length of an entry of a cross-reference table, as the standard fixes it. */
const entryLength = 20;

/** Parts a PDF with a plain cross-reference table into its objects. Throws where it has none. */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? NaN);
  const [opening = '', size = ''] = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 64)) ?? [];
  const entries = start + opening.length;
  const end = entries + entryLength * Number(size);
  if (opening === '' || !text.startsWith('trailer', end))
    throw new Error('The PDF has no plain cross-reference table.');
  const places: { readonly number: number; readonly offset: number }[] = [];
  for (let number = 0; number < Number(size); number += 1) {
    const entry = entries + entryLength * number;
    if (text[entry + 17] === 'n') places.push({ number, offset: Number(text.slice(entry, entry + 10)) });
  }
  places.sort((a, b) => a.offset - b.offset);
  const objects = new Map(
    places.map(({ number, offset }, index) => [number, text.slice(offset, places[index + 1]?.offset ?? start)]),
  );
  const trailer = text.slice(end, text.indexOf('startxref', end));
  return { head: text.slice(0, places[0]?.offset ?? start), objects, trailer };
}

/** Puts objects together as a PDF again, with a cross-reference table of their new places. */
export function writePdfObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  const places = new Map<number, number>();
  let offset = head.length;
  for (const [number, object] of objects) {
    places.set(number, offset);
    offset += object.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f\r\n' : `${String(place).padStart(10, '0')} 00000 n\r\n`;
  });
  const end = `xref\n0 ${size}\n${entries.join('')}${trailer}startxref\n${offset}\n%%EOF`;
  return new Uint8Array(Buffer.from(head + [...objects.values()].join('') + end, 'latin1'));
}

/** The structure elements that an element holds, in reading order. */
export function childrenOf(object: string): readonly number[] {
  const kids = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(object);
  const held = kids?.[1] ?? kids?.[2] ?? '';
  return held.includes('R') ? [...held.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number)) : [];
}

/** What a structure element is: "TD", "Figure"; no text for another object. */
export function roleOf(object: string): string {
  return /^\d+ 0 obj\s+<<\s+\/Type \/StructElem\s+\/S \/(\w+)/.exec(object)?.[1] ?? '';
}

/** The object that a PDF begins with, which says what kind of document it is. */
export function catalogueOf({ objects, trailer }: PdfObjects): string {
  return objects.get(referenceIn(trailer, 'Root')) ?? '';
}

/** The number of the object that holds a PDF's structure; NaN where it has none. */
export function structureOf(file: PdfObjects): number {
  return referenceIn(catalogueOf(file), 'StructTreeRoot');
}

function referenceIn(object: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? NaN);
}
