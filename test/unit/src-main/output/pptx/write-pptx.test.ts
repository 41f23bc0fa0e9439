import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { checkSlides } from '../../../../../src-main/output/pptx/check-slides.ts';
import { writePptx } from '../../../../../src-main/output/pptx/write-pptx.ts';
import { pngLogo, sampleBranding, svgLogo } from '../../../../support/sample-logos.ts';
import { sampleChart, sampleMap } from '../../../../support/sample-pictures.ts';
import { sampleProfile, withOwnRow } from '../../../../support/sample-profile.ts';

let files: Map<string, Uint8Array>;
let slides: readonly string[];
const part = (name: string): string => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = unpackArchive(await writePptx(await prepareReport(sampleProfile())));
  const count = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  slides = Array.from({ length: count }, (_, index) => part(`ppt/slides/slide${index + 1}.xml`));
});

function titleOf(slide: string): string {
  const shape =
    [...slide.matchAll(/<p:sp>[^]*?<\/p:sp>/g)].find(([found]) => found.includes('type="title"'))?.[0] ?? '';
  return [...shape.matchAll(/<a:t>([^<]*)/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('\u00A0', ' ');
}

describe('writePptx', () => {
  it('has one finding a slide, titled by it, in the order of the report', () => {
    expect(slides.slice(0, 7).map(titleOf)).toEqual([
      'Moving housing advice from Southall to Perceval House',
      'Bangladeshi adults are 2.1 times as likely as other residents to use housing advice',
      'Roma adults use it most of all, 2.6 times as much (1.9 to 3.7)',
      'Arab and African adults use it 1.9 and 1.8 times as much',
      'Use is highest in South Acton: 14.7 clients per 1,000 adults',
      'Not shown for two groups',
      'Nothing is held on gender reassignment for four in five clients',
    ]);
    expect(new Set(slides.map(titleOf)).size).toBe(slides.length);
  });

  it('gives each picture its text, each table a caption and a header row', () => {
    const all = slides.join('');
    expect(all).toContain(sampleChart.description);
    expect(all).toContain(sampleMap.description);
    const tables = [...all.matchAll(/<p:graphicFrame>[^]*?<\/p:graphicFrame>/g)].map(([table]) => table);
    expect(tables.length).toBe(3);
    expect(tables.every((table) => table.includes('<a:tblPr firstRow="1"'))).toBe(true);
    expect(tables.every((table) => / descr="Table \d/.test(table))).toBe(true);
  });

  it('names its source on every slide but the first, and its method in the notes of each finding', () => {
    expect(slides.slice(1).every((slide) => slide.includes('Source: Housing advice clients'))).toBe(true);
    expect(part('ppt/notesSlides/notesSlide2.xml')).toContain('Log-Wald 95% interval');
  });

  it('is in British English, dated by its edition', () => {
    const texts = [...files]
      .filter(([name]) => /^ppt\/.*\.xml$/.test(name))
      .map(([, content]) => new TextDecoder().decode(content));
    expect(texts.filter((text) => text.includes('en-US'))).toEqual([]);
    expect(part('docProps/core.xml')).toContain('2026-11-22T00:00:00Z</dcterms:created>');
  });
});

describe('slides of an organisation with a logo', () => {
  const written = async (type: 'png' | 'svg+xml', bytes: Buffer): Promise<Uint8Array> =>
    writePptx(await prepareReport(sampleProfile({ branding: sampleBranding(type, bytes) })));

  it.each([
    ['SVG', 'svg+xml', svgLogo, 1.8, 0.9],
    ['PNG', 'png', pngLogo, 4.2, 0.525],
  ] as const)(
    'show it on the first, from %s, above its title, with its words',
    async (_, type, bytes, width, height) => {
      const parts = unpackArchive(await written(type, bytes));
      const [cover = '', next = ''] = [1, 2].map((number) =>
        new TextDecoder().decode(parts.get(`ppt/slides/slide${number}.xml`)),
      );
      const pictures = [...cover.matchAll(/<p:pic>[^]*?<\/p:pic>/g)].map(([picture]) => picture);
      expect(pictures.length).toBe(1);
      expect(pictures[0]).toContain('name="Logo" descr="The tree of &quot;Ealing&quot; &amp; &lt;Acton&gt;"');
      expect(pictures[0]).toContain(`<a:ext cx="${Math.round(width * 914400)}" cy="${Math.round(height * 914400)}"/>`);
      const [logoTop = 0, titleTop = 0] = [pictures[0] ?? '', cover].map((xml) =>
        Number(/<a:off x="548640" y="(\d+)"/.exec(xml)?.[1]),
      );
      expect(logoTop + height * 914400).toBeLessThan(titleTop);
      expect(next).not.toContain('name="Logo"');
      expect([...parts.keys()].filter((name) => name.endsWith('.svg'))).toEqual([]);
    },
  );

  it('have the same bytes when they are written again', async () => {
    expect(Buffer.compare(await written('svg+xml', svgLogo), await written('svg+xml', svgLogo))).toBe(0);
  });

  it('set the row of their own area on its colour', async () => {
    const profile = sampleProfile({ branding: sampleBranding('png', pngLogo) });
    const parts = unpackArchive(await writePptx(await prepareReport(withOwnRow(profile))));
    const rows = [...parts]
      .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
      .flatMap(([, content]) => [...new TextDecoder().decode(content).matchAll(/<a:tr [^]*?<\/a:tr>/g)])
      .map(([row]) => row)
      .filter((row) => row.includes('ECE0E8'));
    expect(rows.map((row) => /<a:t>([^<]*)/.exec(row)?.[1])).toEqual(['Roma']);
  });

  it('have none where there is none', () => {
    expect(slides[0]).not.toContain('<p:pic>');
  });
});

describe('checkSlides', () => {
  it.each([
    ['a slide without a title', / type="title"/g, ''],
    ['a picture without words', / descr="[^"]*"/g, ''],
    ['a picture with blank words', / descr="[^"]*"/g, ' descr=" "'],
    ['a picture with a left-over for words', / descr="[^"]*"/g, ' descr="undefined"'],
    ['a table without a header row', / firstRow="1"/g, ''],
    ['two shapes of one number', /<p:cNvPr id="\d+"/g, '<p:cNvPr id="1"'],
    ['a text without a language', / lang="en-GB"/g, ''],
    ['a left-over of a failed calculation', /<a:t>Source: /g, '<a:t>NaN per 1,000 '],
  ])('refuses %s', (_, found, put) => {
    const changed = new Map(
      [...files].map(([name, content]) => [
        name,
        name.startsWith('ppt/slides/slide')
          ? new TextEncoder().encode(new TextDecoder().decode(content).replaceAll(/\t+/g, ' ').replaceAll(found, put))
          : content,
      ]),
    );
    expect(() => checkSlides(changed)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
