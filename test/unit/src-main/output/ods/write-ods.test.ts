import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { checkOds } from '../../../../../src-main/output/ods/check-ods.ts';
import { writeOds } from '../../../../../src-main/output/ods/write-ods.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let bytes: Uint8Array;
let files: Map<string, Uint8Array>;
const part = (name: string): string => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  bytes = writeOds(await prepareReport(sampleProfile()));
  files = unpackArchive(bytes);
});

function sheet(name: string): string {
  return new RegExp(`<table:table table:name="${name}"[^]*?</table:table>`).exec(part('content.xml'))?.[0] ?? '';
}

describe('writeOds', () => {
  it('says what it is in its first bytes, unpacked', () => {
    expect(Buffer.from(bytes).toString('latin1', 30, 84)).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });

  it('has a cover, contents and notes, then one table a sheet, none merged', () => {
    const names = [...part('content.xml').matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Sources',
      'Findings',
      'In words',
      'Table 1.1 Race',
      'Table 2.1 Names &amp; signs',
    ]);
    expect(/spanned|covered/.exec(part('content.xml'))).toBeNull();
  });

  it('marks each table up as a named range with a header row that repeats and stays in sight', () => {
    expect(part('content.xml')).toContain(
      '<table:database-range table:name="Table_1_1" table:target-range-address="&apos;Table 1.1 Race&apos;.A8:&apos;Table 1.1 Race&apos;.I29" table:contains-header="true"',
    );
    expect([...sheet('Table 1.1 Race').matchAll(/<table:table-header-rows>/g)].length).toBe(1);
    expect(part('settings.xml')).toMatch(
      /config:name="Table 1.1 Race">.*?VerticalSplitMode" config:type="short">2<.*?VerticalSplitPosition" config:type="int">8</,
    );
  });

  it('keeps numbers as numbers, hidden ones as [c], and text that begins like a formula as text', () => {
    expect(sheet('Table 1.1 Race')).toContain('office:value="12721"><text:p>12,721</text:p>');
    expect(sheet('Table 1.1 Race')).toMatch(
      /White and Black African<\/text:p><\/table:table-cell><[^>]*string"><text:p>\[c\]/,
    );
    expect(sheet('Table 2.1 Names &amp; signs')).toContain('office:value-type="string"><text:p>=1+1</text:p>');
    expect(part('content.xml')).not.toContain('table:formula');
  });

  it('leads from its contents to each sheet and back', () => {
    const targets = [...sheet('Contents').matchAll(/xlink:href="#&apos;([^"]*?)&apos;\.A1"/g)].map(([, name]) => name);
    expect(targets).toEqual([
      'Notes',
      'Sources',
      'Findings',
      'In words',
      'Table 1.1 Race',
      'Table 2.1 Names &amp; signs',
    ]);
    expect(sheet('Table 1.1 Race')).toContain('xlink:href="#&apos;Contents&apos;.A1">Back to contents');
  });

  it('has a title, a language and the date of the edition', () => {
    expect(part('meta.xml')).toContain(
      '<dc:title>Moving housing advice from Southall to Perceval House – Ealing</dc:title>',
    );
    expect(part('meta.xml')).toContain('<dc:date>2026-11-22T00:00:00</dc:date><dc:language>en-GB</dc:language>');
    expect(part('styles.xml')).toContain('fo:language="en" fo:country="GB"');
  });
});

describe('checkOds', () => {
  it.each([
    ['a table without a header row', 'content.xml', /<\/?table:table-header-rows>/g, ''],
    ['merged cells', 'content.xml', /<table:table-cell /, '<table:table-cell table:number-columns-spanned="2" '],
    ['a formula', 'content.xml', /<table:table-cell /, '<table:table-cell table:formula="of:=1+1" '],
    ['a missing language', 'meta.xml', /<dc:language>[^<]*<\/dc:language>/, ''],
    ['a missing title', 'meta.xml', /<dc:title>[^<]*<\/dc:title>/, ''],
  ])('refuses %s', (_, name, found, put) => {
    const changed = new Map(files).set(
      name,
      new TextEncoder().encode(part(name).replaceAll(new RegExp(found, 'g'), put)),
    );
    expect(() => checkOds(changed)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
