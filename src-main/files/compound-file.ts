const signature = 'd0cf11e0a1b11ae1';
const endOfChain = 0xfffffffa;
const entryLength = 128;
const none = 0xffffffff;

/** The streams at the root of an OLE2 compound file by their lower-case names (MS-CFB). Throws where it is damaged. */
export function compoundStreams(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.subarray(0, 8).toString('hex') !== signature) throw new Error('It is not a compound file.');
  const sectorLength = 1 << file.readUInt16LE(30);
  const sector = (id: number): Buffer => file.subarray((id + 1) * sectorLength, (id + 2) * sectorLength);
  const fat = joinTables(fatSectors(file, sector).map(sector));
  const directory = Buffer.concat(chain(file.readUInt32LE(48), fat).map(sector));
  const root = directory.subarray(0, entryLength);
  const smallLength = 1 << file.readUInt16LE(32);
  const smallFat = joinTables(chain(file.readUInt32LE(60), fat).map(sector));
  const smallStream = Buffer.concat(chain(root.readUInt32LE(116), fat).map(sector));
  const smallSector = (id: number): Buffer => smallStream.subarray(id * smallLength, (id + 1) * smallLength);
  const cutoff = file.readUInt32LE(56);
  const streams = new Map<string, Buffer>();
  for (const entry of siblings(directory, root.readUInt32LE(76))) {
    if (entry[66] !== 2) continue;
    const size = entry.readUInt32LE(120);
    const start = entry.readUInt32LE(116);
    const sectors = size < cutoff ? chain(start, smallFat).map(smallSector) : chain(start, fat).map(sector);
    const name = entry.toString('utf16le', 0, Math.max(0, entry.readUInt16LE(64) - 2));
    streams.set(name.toLowerCase(), Buffer.concat(sectors).subarray(0, size));
  }
  return streams;
}

/** The sectors that hold the table of sectors: 109 are named in the header, the rest in a chain of their own. */
function fatSectors(file: Buffer, sector: (id: number) => Buffer): number[] {
  const named = joinTables([file.subarray(76, 512)]);
  let next = file.readUInt32LE(68);
  for (let left = file.readUInt32LE(72); left > 0 && next < endOfChain; left -= 1) {
    const more = joinTables([sector(next)]);
    next = more.pop() ?? none;
    named.push(...more);
  }
  return named.filter((id) => id < endOfChain);
}

function joinTables(sectors: readonly Buffer[]): number[] {
  return sectors.flatMap((sector) =>
    Array.from({ length: Math.floor(sector.length / 4) }, (_, index) => sector.readUInt32LE(index * 4)),
  );
}

function chain(start: number, table: readonly number[]): number[] {
  const ids: number[] = [];
  for (let id = start; id < endOfChain; id = table[id] ?? none) {
    if (ids.length > table.length) throw new Error('Its sectors run in a circle.');
    ids.push(id);
  }
  return ids;
}

/** The directory entries beside `first`, which form a tree. */
function siblings(directory: Buffer, first: number): Buffer[] {
  const found: Buffer[] = [];
  const waiting = [first];
  const seen = new Set<number>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = directory.subarray(id * entryLength, (id + 1) * entryLength);
    if (seen.has(id) || entry.length < entryLength) continue;
    seen.add(id);
    found.push(entry);
    waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
  }
  return found;
}
