import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { FileFormat } from '../../shared/model/extract-description.ts';

const parquetMagic = 'PAR1';
const zipMagic = 'PK\u0003\u0004';

/** Tells a file's format by its first bytes, then by what it contains, not by its name alone. */
export async function detectFormat(path: string): Promise<FileFormat> {
  const head = await readHead(path, 4096);
  if (head.length === 0) {
    throw new AppError('file-format', `"${path}" is empty. Ask the partner to send it again.`, { file: path });
  }
  const magic = head.subarray(0, 4).toString('latin1');
  if (magic === parquetMagic) return 'parquet';
  if (magic === zipMagic) {
    if (extname(path).toLowerCase() === '.xlsx') return 'xlsx';
    throw new AppError(
      'file-format',
      `"${path}" is a zip archive. Unpack it and choose the CSV, Excel (.xlsx) or Parquet file inside.`,
      { file: path },
    );
  }
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    throw new AppError(
      'file-format',
      `"${path}" is an old Excel file (.xls). Save it as .xlsx or CSV and choose that.`,
      {
        file: path,
      },
    );
  }
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^\{[^]*"type"\s*:\s*"FeatureCollection"/.test(text)) return 'geojson';
  if (/^<(!doctype|html)/i.test(text)) {
    throw new AppError(
      'file-format',
      `"${path}" is a web page, not a table: the download probably failed. Download it again.`,
      { file: path },
    );
  }
  if (head[0] === 0x1f && head[1] === 0x8b) {
    throw new AppError('file-format', `"${path}" is compressed (gzip). Unpack it and choose the file inside.`, {
      file: path,
    });
  }
  if (/^[{[]\s*["{[]/.test(text)) {
    throw new AppError('file-format', `"${path}" is JSON that is not GeoJSON. Export it as CSV, Excel or Parquet.`, {
      file: path,
    });
  }
  if (isBinary(head)) {
    throw new AppError('file-format', `"${path}" is not text. Choose a CSV, Excel (.xlsx), Parquet or GeoJSON file.`, {
      file: path,
    });
  }
  return 'csv';
}

/** Control signs other than tabs, line ends and NUL (every second byte of English UTF-16) hardly occur in text. */
function isBinary(head: Buffer): boolean {
  return (
    head.filter((byte) => byte > 0 && byte < 32 && ![9, 10, 11, 12, 13, 26].includes(byte)).length > head.length / 50
  );
}

async function readHead(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path).catch((error: unknown) => {
    throw new AppError('file-missing', `"${path}" could not be opened. Check that it is still there and not locked.`, {
      file: path,
      detail: String(error),
    });
  });
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
