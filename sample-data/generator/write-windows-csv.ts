import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import type { Connection } from '../../src-main/database/connection.ts';
import type { BoroughOptions } from './borough-options.ts';
import { copyCsv } from './copy-csv.ts';
import { outputPath } from './write-file.ts';

/** Writes the rows of an ordered query as older Windows systems export them: Windows-1252, CRLF line ends. */
export async function writeWindowsCsv(
  connection: Connection,
  options: BoroughOptions,
  file: string,
  sql: string,
): Promise<void> {
  const draft = `${file}.utf8`;
  await copyCsv(connection, options, draft, sql);
  const draftPath = await outputPath(options, draft);
  await pipeline(
    createReadStream(draftPath, { encoding: 'utf8' }),
    crlfLineEnds(),
    iconv.encodeStream('win1252'),
    createWriteStream(await outputPath(options, file)),
  );
  await rm(draftPath);
}

function crlfLineEnds(): Transform {
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: string, _encoding, done) {
      done(null, chunk.replaceAll('\n', '\r\n'));
    },
  });
}
