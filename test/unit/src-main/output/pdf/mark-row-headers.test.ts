import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../../../src-main/output/pdf/check-pdf.ts';
import { readPdfObjects, roleOf, writePdfObjects } from '../../../../../src-main/output/pdf/pdf-objects.ts';
import { writePdf } from '../../../../../src-main/output/pdf/write-pdf.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';
import { ethnicGroupTable, hostileTable } from '../../../../support/sample-tables.ts';

let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await writePdf(await prepareReport(sampleProfile()));
});

describe('readPdfObjects and writePdfObjects', () => {
  it('give the same file back', () => {
    expect(Buffer.compare(writePdfObjects(readPdfObjects(pdf)), pdf)).toBe(0);
  });

  it('refuse a file without a table of its objects', () => {
    expect(() => readPdfObjects(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'))).toThrow('cross-reference');
  });
});

describe('markRowHeaders', () => {
  it('names each header of a row in the cells beside it and in the tree of names, in order', () => {
    const objects = [...readPdfObjects(pdf).objects.values()];
    const headers = objects.filter((object) => roleOf(object) === 'TH' && object.includes('/Scope /Row'));
    expect(headers.length).toBe(ethnicGroupTable.rows.length + hostileTable.rows.length + 2);
    const ids = headers.map((header) => /\/ID \((V\d+)\)/.exec(header)?.[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const names = [
      ...(objects.find((object) => object.includes('/StructTreeRoot')) ?? '').matchAll(/\(([UV]\w+)\) \d+ 0 R/g),
    ].map(([, id = '']) => id);
    expect(ids.filter((id) => !names.includes(id))).toEqual([]);
    expect(names).toEqual(names.toSorted());
    const cells = objects.filter((object) => roleOf(object) === 'TD');
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => !/\/Headers \[\(U\w+\) \(V\d+\)\]/.test(cell))).toEqual([]);
  });
});

describe('checkPdf', () => {
  it.each([
    ['a picture without words', /\/Alt \(/g, '/Old ('],
    ['a row without its header', /\/Scope \/Row/g, '/Scope /Old'],
    ['a missing language', /\/Lang \(en-GB\)/g, '/Lang (de-DE)'],
    ['a skipped heading level', /\/S \/H2\b/g, '/S /H4'],
    ['an untagged file', /\/Marked true/g, '/Marked null'],
  ])('refuses %s', (_, found, put) => {
    const changed = Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll(found, put), 'latin1');
    expect(() => checkPdf(readPdfObjects(changed))).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
