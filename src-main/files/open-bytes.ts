import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { fileError } from './file-error.ts';
import { openZipMember } from './zip-members.ts';

const chunkBytes = 1024 * 1024;
const gigabyte = 1024 ** 3;

/** What an archive may unpack to; beyond it, it is taken for one that was made to fill the disk. */
const mostUnpacked = 20 * gigabyte;
const mostGrowth = 1000;
const growthFrom = 100 * 1024 * 1024;

/** Opens a file's bytes, unpacked where it is packed. What goes wrong on the way is told as an AppError. */
export async function openBytes(path: string, packed: ReadPlan['packed']): Promise<Readable> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  if (packed === undefined) return told(path, createReadStream(path, { highWaterMark: chunkBytes }), Infinity);
  switch (packed.kind) {
    case 'gzip': {
      const source = createReadStream(path, { highWaterMark: chunkBytes });
      const unpacked = createGunzip({ chunkSize: chunkBytes });
      source.on('error', (error) => unpacked.destroy(error));
      unpacked.once('close', () => source.destroy());
      return told(path, source.pipe(unpacked), size);
    }
    case 'zip':
      return told(path, await openZipMember(path, packed.member), size);
    default:
      return assertNever(packed);
  }
}

function told(path: string, source: Readable, packedBytes: number): Readable {
  return Readable.from(passOn(path, source, packedBytes));
}

async function* passOn(path: string, source: AsyncIterable<Buffer>, packedBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (packedBytes !== Infinity) requireBounded(path, bytes, packedBytes);
      yield chunk;
    }
  } catch (error) {
    throw fileError(path, error);
  }
}

function requireBounded(path: string, bytes: number, packedBytes: number): void {
  if (bytes <= mostUnpacked && (bytes <= growthFrom || bytes <= mostGrowth * packedBytes)) return;
  const grown =
    bytes > mostUnpacked
      ? `unpacks to more than ${mostUnpacked / gigabyte} GB`
      : `unpacks to more than ${mostGrowth} times its size`;
  throw new AppError(
    'file-format',
    `"${path}" ${grown}, which no table does. If it is right nevertheless, unpack it and choose the file inside.`,
    { file: path },
  );
}
