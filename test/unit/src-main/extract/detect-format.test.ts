import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../src-main/extract/detect-format.ts';
import { zipOf } from '../../../support/zip-of.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(content: Uint8Array | string): Promise<string> {
  const path = join(folder, 'extract.csv');
  await writeFile(path, content);
  return path;
}

/** The container of Office before 2007, with names in its directory. */
function compound(...names: readonly string[]): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  for (const [index, name] of names.entries()) file.write(`${name}\0`, 1024 + 128 * index, 'utf16le');
  return file;
}

const feature = '{"type": "Feature", "properties": {"a": 1}, "geometry": null}';

describe('detectFormat', () => {
  it.each([
    ['comma-separated text', 'a,b\n1,2\n', 'csv'],
    ['text that begins with a bracket', '[Name],[Age]\nBob,3\n', 'csv'],
    ['text that begins with a brace', '{id},{name}\n1,x\n', 'csv'],
    ['text in UTF-16 without a mark', Buffer.from('Ward,Count\nActon,1\n', 'utf16le'), 'csv'],
    ['text with a few zeros', 'a,b\nx\0,1\n'.repeat(3) + 'long enough, so that these are few\n', 'csv'],
    ['text with control signs between fields', 'a\u0001b\n1\u00012\n', 'csv'],
    ['a list of objects', '[\n  {"a": 1},\n  {"a": 2}\n]', 'json'],
    ['an object that holds a list', '{"total": 2, "items": [{"a": 1}]}', 'json'],
    ['features of Esri', '{"features": [{"attributes": {"a": 1}}]}', 'json'],
    ['an object a line', '{"a": 1}\n{"a": 2}\n', 'ndjson'],
    ['a list a line', '["a","b"]\n[1,2]\n', 'ndjson'],
    ['a collection of features', `{"name": "wards", "type": "FeatureCollection", "features": [${feature}]}`, 'geojson'],
    ['features whose kind comes last', `\uFEFF{"features": [${feature}], "type": "FeatureCollection"}`, 'geojson'],
    ['a topology', '{"type": "Topology", "objects": {}, "arcs": []}', 'topojson'],
    ['Parquet', Buffer.from('PAR1....PAR1'), 'parquet'],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'ods',
    ],
    ['a workbook before 2007', compound('Root Entry', 'Workbook'), 'xls'],
  ])('knows %s', async (_, content, format) => {
    expect(await detectFormat(await given(content))).toBe(format);
  });

  it('knows a workbook, also within an archive', async () => {
    const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }] }));
    expect(await detectFormat(await given(workbook))).toBe('xlsx');
    const packed = { kind: 'zip', member: 'a.xlsx' } as const;
    expect(await detectFormat(await given(zipOf({ 'a.xlsx': workbook })), packed)).toBe('xlsx');
  });

  it.each([
    ['an empty file', '', 'is empty. Ask the partner'],
    ['blank lines', '\uFEFF\r\n,,\n""\n', 'has only blank lines'],
    [
      'a web page',
      '<!-- x -->\n<!DOCTYPE html><html><title>401  Unauthorized</title></html>',
      'is a web page ("401 Unauthorized"), not a table',
    ],
    [
      'a web page as .xls',
      '<html><table><tr><td>a</td></tr></table></html>',
      'is a web page with a table in it. Open it in Excel',
    ],
    ['an error in words', '404: Not Found', 'is an error message ("404: Not Found"), not a table'],
    ['an error in JSON', '{"code": 401, "message": "Token expired"}', 'is an error message ("Token expired")'],
    [
      'an error in XML',
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>Gone</Message></Error>',
      'is an error message ("Gone")',
    ],
    ['XML', '<?xml version="1.0"?><wards/>', 'is XML'],
    [
      'a workbook in XML',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'is an Excel workbook of 2003',
    ],
    ['a PDF', '%PDF-1.7', 'is a PDF document'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'is a picture'],
    ['a Word document', zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }), 'is a Word document'],
    ['an old Word document', compound('Root Entry', 'WordDocument'), 'is a Word document'],
    ['a locked workbook', compound('Root Entry', 'EncryptedPackage'), 'is protected by a password'],
    ['a binary workbook', zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.bin': 'x' }), 'is an Excel binary workbook'],
    ['an Access database', '\0\u0001\0\0Standard Jet DB', 'is an Access database'],
    ['an SPSS file', '$FL2@(#) SPSS', 'is an SPSS file'],
    ['a Stata file', '<stata_dta><header>', 'is a Stata file'],
    ['an R data file', 'RDX3\nX\n', 'is an R data file'],
    [
      'a shapefile',
      Buffer.from('0000270a'.padEnd(64, '0'), 'hex'),
      'is part of a shapefile. Export its layer as GeoJSON',
    ],
    [
      'a GeoPackage',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(52), Buffer.from('GPKG')]),
      'is a GeoPackage',
    ],
    ['7-Zip', Buffer.from('377abcaf271c', 'hex'), 'is a 7-Zip archive. Unpack it'],
    ['bytes without meaning', Buffer.from([0xff, 1, 2, 3, 4, 5, 0x41, 0x42]), 'is not text'],
  ])('refuses %s and says what to do', async (_, content, words) => {
    await expect(detectFormat(await given(content))).rejects.toMatchObject({
      code: 'file-format',
      message: expect.stringContaining(words),
    });
  });

  it('looks into what is packed, and names the file in its archive', async () => {
    expect(await detectFormat(await given(gzipSync('a,b\n1,2\n')), { kind: 'gzip' })).toBe('csv');
    await expect(detectFormat(await given(gzipSync('RDX3\nX\n')), { kind: 'gzip' })).rejects.toThrow(
      'is an R data file',
    );
    const path = await given(zipOf({ 'a.csv': '%PDF-1.7' }));
    await expect(detectFormat(path, { kind: 'zip', member: 'a.csv' })).rejects.toThrow(`"a.csv" in "${path}" is a PDF`);
  });
});
