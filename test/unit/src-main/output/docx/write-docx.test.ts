import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { checkDocument } from '../../../../../src-main/output/docx/check-document.ts';
import { writeDocx } from '../../../../../src-main/output/docx/write-docx.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { pngLogo, sampleBranding, svgLogo } from '../../../../support/sample-logos.ts';
import { sampleChart } from '../../../../support/sample-pictures.ts';
import { sampleProfile, withOwnRow } from '../../../../support/sample-profile.ts';

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

  it('keeps what opens a section with what follows', async () => {
    const [section] = sampleProfile().sections;
    if (section === undefined) throw new Error('The sample has sections.');
    const words = ['We ask every family.', 'And every member.'];
    const blocks = [
      ...words.map((text, index) => ({ kind: 'paragraph' as const, id: `ask-${index}`, text })),
      ...section.blocks,
    ];
    const report = await prepareReport(sampleProfile({ sections: [{ ...section, blocks }] }));
    const body = new TextDecoder().decode(unpackArchive(await writeDocx(report)).get('word/document.xml'));
    const paragraphs = [...body.matchAll(/<w:p>[^]*?<\/w:p>/g)].map(([paragraph]) => paragraph);
    expect(words.map((text) => paragraphs.find((one) => one.includes(text))?.includes('<w:keepNext/>'))).toEqual([
      true,
      false,
    ]);
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

describe('a Word document of an organisation with a logo', () => {
  const written = async (type: 'png' | 'svg+xml', bytes: Buffer): Promise<Uint8Array> =>
    writeDocx(await prepareReport(sampleProfile({ branding: sampleBranding(type, bytes) })));
  const bodyOf = (parts: ReadonlyMap<string, Uint8Array>): string =>
    new TextDecoder().decode(parts.get('word/document.xml'));

  it.each([
    ['SVG', 'svg+xml', svgLogo, 112, 56],
    ['PNG', 'png', pngLogo, 240, 30],
  ] as const)(
    'opens with it, from %s, in its proportions and with its words',
    async (_, type, bytes, width, height) => {
      const body = bodyOf(unpackArchive(await written(type, bytes)));
      const first = /<w:p>[^]*?<\/w:p>/.exec(body)?.[0] ?? '';
      expect(first).toContain('<w:pStyle w:val="Logo"/>');
      expect(first).toContain(
        '<wp:docPr id="1" name="Logo" descr="The tree of &quot;Ealing&quot; &amp; &lt;Acton&gt;"/>',
      );
      expect(first).toContain(`<wp:extent cx="${width * 9525}" cy="${height * 9525}"/>`);
      expect(first).not.toContain('svgBlip');
    },
  );

  it('has none where there is none', () => {
    expect(bodyOf(files)).not.toContain('w:val="Logo"');
  });

  it('has the same bytes when it is written again', async () => {
    expect(Buffer.compare(await written('svg+xml', svgLogo), await written('svg+xml', svgLogo))).toBe(0);
  });

  it('writes headings, notes and its own row of a table in its colour', async () => {
    const profile = sampleProfile({ branding: sampleBranding('png', pngLogo) });
    const parts = unpackArchive(await writeDocx(await prepareReport(withOwnRow(profile))));
    const styles = new TextDecoder().decode(parts.get('word/styles.xml'));
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(style('Heading1')).toContain('w:val="7A1F5C"');
    expect(style('NoteText')).toContain('w:fill="ECE0E8"');
    const rows = [...bodyOf(parts).matchAll(/<w:tr>[^]*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows.filter((row) => row.includes('w:fill="ECE0E8"'))).toEqual([rows[1]]);
  });

  it.each([
    ['no words', ''],
    ['blank words', ' '],
    ['words that a failed calculation left', 'undefined'],
  ])('is refused with %s in place of the logo', async (_, words) => {
    const parts = unpackArchive(await written('png', pngLogo));
    const changed = bodyOf(parts).replace(/(name="Logo" descr=")[^"]*/, `$1${words}`);
    parts.set('word/document.xml', new TextEncoder().encode(changed));
    expect(() => checkDocument(parts)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
