import { biffIds } from './biff-ids.ts';
import { decodeText } from './decode-text.ts';

/** A record of an .xls stream (MS-XLS 2.1.4) together with those that continue it. */
export interface BiffRecord {
  readonly id: number;
  readonly blocks: readonly Buffer[];
}

/** The records of an .xls stream from a place in it on; what is cut off at its end is left out. */
export function* biffRecords(stream: Buffer, from = 0): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length;) {
    const id = stream.readUInt16LE(at);
    const blocks = [blockAt(stream, at)];
    at += 4 + stream.readUInt16LE(at + 2);
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === biffIds.continuation) {
      blocks.push(blockAt(stream, at));
      at += 4 + stream.readUInt16LE(at + 2);
    }
    yield { id, blocks };
  }
}

function blockAt(stream: Buffer, at: number): Buffer {
  return stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
}

/** The text of a run in its font, after what stands before it. */
export type Raise = (text: string, font: number, before: string) => string;

/** Reads the values of a record one after another, on into the records that continue it. */
export interface BiffReader {
  u8(): number;
  u16(): number;
  u32(): number;
  f64(): number;
  skip(bytes: number): void;
  isAtEnd(): boolean;
  /** A text whose length is given in one byte or two, its raised parts passed through `raise`. */
  string(lengthBytes: 1 | 2, raise?: Raise): string;
}

/** A reader of a record; `codePage` is that of its text in the time before Unicode (Excel 5 and 95). */
export function readBiff(blocks: readonly Buffer[], codePage?: string): BiffReader {
  let index = 0;
  let at = 0;
  const block = (): Buffer => {
    while (at >= (blocks[index]?.length ?? Number.POSITIVE_INFINITY)) {
      at = 0;
      index += 1;
    }
    const current = blocks[index];
    if (current === undefined) throw new Error('A record ends too early.');
    return current;
  };
  const number = (bytes: number): Buffer => {
    const current = block();
    if (at + bytes <= current.length) {
      at += bytes;
      return current.subarray(at - bytes, at);
    }
    return Buffer.from(Array.from({ length: bytes }, () => block()[at++] ?? 0));
  };
  const reader = {
    u8: (): number => number(1).readUInt8(),
    u16: (): number => number(2).readUInt16LE(),
    u32: (): number => number(4).readUInt32LE(),
    f64: (): number => number(8).readDoubleLE(),
    skip(bytes: number): void {
      for (let left = bytes; left > 0;) {
        const step = Math.min(left, block().length - at);
        at += step;
        left -= step;
      }
    },
    isAtEnd: (): boolean =>
      blocks.slice(index + 1).every(({ length }) => length === 0) && at >= (blocks[index]?.length ?? 0),
    string(lengthBytes: 1 | 2, raise?: Raise): string {
      const length = lengthBytes === 1 ? reader.u8() : reader.u16();
      if (codePage !== undefined) return decodeText(number(length), codePage);
      const flags = reader.u8();
      const runs = (flags & 8) === 0 ? 0 : reader.u16();
      const extra = (flags & 4) === 0 ? 0 : reader.u32();
      const text = characters(length, (flags & 1) === 1);
      const fonts = Array.from({ length: runs }, () => ({ from: reader.u16(), font: reader.u16() }));
      reader.skip(extra);
      return raise === undefined || runs === 0 ? text : raiseRuns(text, fonts, raise);
    },
  };
  /** A text that goes on in the next record says there anew how wide its letters are. */
  const characters = (length: number, startsWide: boolean): string => {
    let text = '';
    let isWide = startsWide;
    for (let left = length; left > 0;) {
      if (at >= (blocks[index]?.length ?? 0)) isWide = (reader.u8() & 1) === 1;
      const current = block();
      const step = Math.min(left, Math.floor((current.length - at) / (isWide ? 2 : 1)));
      if (step === 0) throw new Error('A text is cut within a letter.');
      const bytes = step * (isWide ? 2 : 1);
      text += current.toString(isWide ? 'utf16le' : 'latin1', at, at + bytes);
      at += bytes;
      left -= step;
    }
    return text;
  };
  return reader;
}

function raiseRuns(text: string, runs: readonly { from: number; font: number }[], raise: Raise): string {
  let whole = text.slice(0, runs[0]?.from);
  for (const [index, { from, font }] of runs.entries())
    whole += raise(text.slice(from, runs[index + 1]?.from), font, whole);
  return whole;
}
