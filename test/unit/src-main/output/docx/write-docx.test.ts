import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { writeDocx } from '../../../../../src-main/output/docx/write-docx.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleChart } from '../../../../support/sample-pictures.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let files: Map<string, Uint8Array>;
const part = (name: string): string => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = unpackArchive(await writeDocx(await prepareReport(sampleProfile())));
});

describe('writeDocx', () => {
  it('uses heading styles in order', () => {
    const styles = [...part('word/document.xml').matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(
      ([, style]) => style,
    );
    expect(styles.slice(0, 4)).toEqual(['Title', 'Heading1', 'Heading1', 'Heading1']);
    expect(styles).toContain('Heading2');
  });

  it('repeats the header row of every table', () => {
    const tables = [...part('word/document.xml').matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)].map(([table]) => table);
    expect(tables.length).toBe(3);
    expect(tables.every((table) => table.indexOf('<w:tblHeader/>') < table.indexOf('</w:tr>'))).toBe(true);
  });

  it('draws pictures as SVG with a PNG beside, each with its text', () => {
    const body = part('word/document.xml');
    expect(body).toContain(sampleChart.description);
    expect([...body.matchAll(/asvg:svgBlip/g)].length).toBeGreaterThanOrEqual(2);
    expect(
      [...files.keys()]
        .filter((name) => name.startsWith('word/media/'))
        .map((name) => name.slice(-3))
        .toSorted(),
    ).toEqual(['png', 'png', 'svg', 'svg']);
  });

  it('has a title, a language, the date of the edition and page numbers', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Moving housing advice from Southall to Perceval House – Ealing</dc:title>',
    );
    expect(part('docProps/core.xml')).toContain('2026-11-22T00:00:00Z</dcterms:created>');
    expect(part('word/styles.xml')).toContain('w:val="en-GB"');
    const footer = [...files.keys()].find((name) => name.startsWith('word/footer')) ?? '';
    expect(part(footer)).toContain('PAGE');
  });
});
