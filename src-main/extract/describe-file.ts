import { assertNever } from '../../shared/base/assert-never.ts';
import type { FileLayout } from '../../shared/model/import-preview.ts';
import type { FileFormat, ReadPlan } from '../../shared/model/read-plan.ts';
import { describePacking } from '../files/describe-packing.ts';
import { describeDelimited } from './describe-delimited.ts';
import { describeJson } from './describe-json.ts';
import { describePackingChoice } from './describe-packing-choice.ts';
import { describeParquet, isParquetSet } from './describe-parquet.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { detectFormat } from './detect-format.ts';

/**
 * Tells how a file is packed, its format, and where in it the table is, with the evidence; loads nothing. What `given`
 * says is taken as it is; what it leaves open is found. What is no table is refused in a sentence.
 */
export async function describeFile(path: string, given?: ReadPlan): Promise<FileLayout> {
  if (await isParquetSet(path)) return withFormat(describeParquet(path), given);
  const { packed: found, members } = await describePacking(path);
  const packed = given?.packed ?? found;
  const format = given?.format ?? (await detectFormat(path, packed));
  const layout = withFormat(await describeFormat(path, packed, format, given), given);
  if (packed === undefined) return layout;
  const packing = await describePackingChoice(path, packed, members, given?.packed !== undefined);
  return { ...layout, members: [...members], choices: [packing, ...layout.choices] };
}

const formats: Readonly<Record<FileFormat, readonly [name: string, because: string]>> = {
  csv: ['Delimited text', 'It is text, of lines that divide into fields.'],
  parquet: ['Parquet', 'Its first bytes say so. It names and types its own columns, and is queried where it is.'],
  xlsx: ['Excel workbook', 'It has the parts of a workbook (.xlsx) in it.'],
  xls: ['Old Excel workbook', 'It has the parts of an old workbook (.xls) in it.'],
  ods: ['OpenDocument spreadsheet', 'It has the parts of an OpenDocument spreadsheet in it.'],
  json: ['JSON', 'It is one JSON value with a list of records in it.'],
  ndjson: ['JSON, one record a line', 'Each of its lines is a JSON record.'],
  geojson: ['GeoJSON', 'It is a collection of features: one row for each, with its properties as columns.'],
  topojson: ['TopoJSON', 'It is a topology: one row for each of its shapes, with its properties as columns.'],
};

function withFormat(layout: FileLayout, given: ReadPlan | undefined): FileLayout {
  const [value, because] = formats[layout.read.format];
  const confidence = given === undefined ? 'certain' : 'settled';
  return { ...layout, choices: [{ topic: 'format', value, because, confidence, alternatives: [] }, ...layout.choices] };
}

function describeFormat(
  path: string,
  packed: ReadPlan['packed'],
  format: FileFormat,
  given: ReadPlan | undefined,
): Promise<FileLayout> {
  switch (format) {
    case 'csv':
      return describeDelimited(path, packed, given);
    case 'xlsx':
    case 'xls':
    case 'ods':
      return describeWorkbook(path, packed, format, given);
    case 'json':
    case 'ndjson':
    case 'geojson':
    case 'topojson':
      return describeJson(path, packed, format, given);
    case 'parquet':
      return Promise.resolve(describeParquet(path, packed));
    default:
      return assertNever(format);
  }
}
