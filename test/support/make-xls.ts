const sectorLength = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatMark = 0xfffffffd;

/** A record of an .xls: its number, then its content. */
export function biffRecord(id: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([u16(id, content.length), content]);
}

export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text as .xls has it: its length, that it is wide, its letters. */
export function wideText(text: string, lengthBytes: 1 | 2): Buffer {
  const length = lengthBytes === 1 ? Buffer.from([text.length]) : u16(text.length);
  return Buffer.concat([length, Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

interface XlsSheet {
  readonly name: string;
  readonly state?: number;
  readonly records: readonly Buffer[];
}

/** The stream of a workbook: `globals` before its sheets, each sheet's place worked out. */
export function xlsStream(globals: readonly Buffer[], sheets: readonly XlsSheet[]): Buffer {
  const begin = biffRecord(0x0809, u16(0x0600, 0x0005), Buffer.alloc(12));
  const end = biffRecord(0x0a);
  const bodies = sheets.map(({ records }) => Buffer.concat([begin, ...records, end]));
  const placesAt = (from: number): Buffer[] =>
    sheets.map(({ name, state = 0 }, index) => {
      const before = bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0);
      return biffRecord(0x85, u32(from + before), Buffer.from([state, 0]), wideText(name, 1));
    });
  const head = (from: number): Buffer => Buffer.concat([begin, ...globals, ...placesAt(from), end]);
  return Buffer.concat([head(head(0).length), ...bodies]);
}

/** A compound file with one stream, written in whole sectors. */
export function compoundFile(name: string, content: Buffer): Buffer {
  const stream = Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))]);
  const sectors = Math.ceil(stream.length / sectorLength);
  const fat = [
    fatMark,
    endOfChain,
    ...Array.from({ length: sectors }, (_, index) => (index === sectors - 1 ? endOfChain : index + 3)),
  ];
  const header = Buffer.alloc(sectorLength, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  u16(9, 6).copy(header, 30);
  u32(1).copy(header, 44);
  u32(1).copy(header, 48);
  u32(4096, endOfChain, 0, endOfChain, 0, 0).copy(header, 56);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, 1, endOfChain, 0),
    directoryEntry(name, 2, free, 2, stream.length),
    Buffer.alloc(2 * 128),
  ]);
  const table = Buffer.concat([u32(...fat), Buffer.alloc(sectorLength, 0xff)]).subarray(0, sectorLength);
  const padded = Buffer.concat([stream, Buffer.alloc(sectors * sectorLength - stream.length)]);
  return Buffer.concat([header, table, directory, padded]);
}

function directoryEntry(name: string, type: number, child: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  u16(name.length * 2 + 2).copy(entry, 64);
  entry[66] = type;
  u32(free, free, child).copy(entry, 68);
  u32(start, size).copy(entry, 116);
  return entry;
}
