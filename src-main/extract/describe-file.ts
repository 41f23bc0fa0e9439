import { assertNever } from '../../shared/base/assert-never.ts';
import { describeDelimited } from './describe-delimited.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { detectFormat } from './detect-format.ts';
import type { FileLayout } from './file-layout.ts';

/** Tells a file's format, encoding, dialect and what stands around its table; loads nothing. */
export async function describeFile(path: string): Promise<FileLayout> {
  const format = await detectFormat(path);
  switch (format) {
    case 'csv':
      return describeDelimited(path);
    case 'xlsx':
      return describeWorkbook(path);
    case 'parquet':
      return plain('parquet', 'It is a Parquet file, which names and types its own columns.');
    case 'geojson':
      return plain('geojson', 'It is GeoJSON: one row a feature, its properties as columns.');
    default:
      return assertNever(format);
  }
}

function plain(format: 'parquet' | 'geojson', evidence: string): FileLayout {
  return { read: { format }, sheets: [], preamble: [], footer: [], evidence: [evidence] };
}
