import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { checkSlides } from '../../../../../src-main/output/pptx/check-slides.ts';
import { writePptx } from '../../../../../src-main/output/pptx/write-pptx.ts';
import { sampleChart, sampleMap } from '../../../../support/sample-pictures.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

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
      'Too few to say for two groups',
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

describe('checkSlides', () => {
  it.each([
    ['a slide without a title', / type="title"/g, ''],
    ['a picture without words', / descr="[^"]*"/g, ''],
    ['a table without a header row', / firstRow="1"/g, ''],
    ['two shapes of one number', /<p:cNvPr id="\d+"/g, '<p:cNvPr id="1"'],
    ['a text without a language', / lang="en-GB"/g, ''],
    ['a left-over of a failed calculation', /<a:t>Source: /g, '<a:t>NaN '],
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
