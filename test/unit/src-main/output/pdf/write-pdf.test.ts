import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { writePdf } from '../../../../../src-main/output/pdf/write-pdf.ts';
import { sampleMap } from '../../../../support/sample-pictures.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';
import { ethnicGroupTable, figure, hostileTable } from '../../../../support/sample-tables.ts';

type StructureNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

let pdf: PDFDocumentProxy;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

async function pageText(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

async function nodes(document: PDFDocumentProxy): Promise<readonly StructureNode[]> {
  const flatten = (node: StructureNode): readonly StructureNode[] => [
    node,
    ...node.children.flatMap((child) => ('role' in child ? flatten(child) : [])),
  ];
  const trees = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getStructTree()),
  );
  return trees.flatMap((tree) => flatten(tree));
}

beforeAll(async () => {
  pdf = await open(await writePdf(await prepareReport(sampleProfile())));
});

describe('writePdf', () => {
  it('is tagged, titled, dated by its edition and in British English', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Moving housing advice from Southall to Perceval House – Ealing',
      Language: 'en-GB',
    });
    expect(info).toHaveProperty('CreationDate', expect.stringContaining('20261122'));
    expect(metadata.get('pdfuaid:part')).toBe('1');
  });

  it('tags tables with header cells and pictures with their text', async () => {
    const all = await nodes(pdf);
    const roles = all.map(({ role }) => role);
    expect(roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(3);
    expect(roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(
      ethnicGroupTable.columns.length + hostileTable.columns.length,
    );
    const alternatives = all
      .filter(({ role }) => role === 'Figure')
      .map((node) => ('alt' in node ? String(node.alt) : ''));
    expect(alternatives.length).toBe(3);
    expect(alternatives.every((text) => text.length > 40)).toBe(true);
    expect(alternatives).toContain(sampleMap.description);
  });

  it('begins each row of a table with its header', async () => {
    const rows = (await nodes(pdf))
      .filter(({ role }) => role === 'TBody')
      .flatMap(({ children }) => children.flatMap((row) => ('role' in row && row.role === 'TR' ? [row] : [])))
      .map(({ children }) => children.map((cell) => ('role' in cell ? cell.role : '')));
    expect(rows.length).toBeGreaterThanOrEqual(ethnicGroupTable.rows.length + hostileTable.rows.length);
    expect(rows.filter(([first, ...others]) => first !== 'TH' || others.includes('TH'))).toEqual([]);
  });

  it('bookmarks its sections', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Race'),
        expect.stringContaining('Names & signs'),
        'Methods and sources',
      ]),
    );
  });

  it('says on its pages that the data is synthetic, and their number', async () => {
    expect(await pageText(pdf, 2)).toContain('Synthetic data 2');
    const real = await open(await writePdf(await prepareReport(sampleProfile({ synthetic: false }))));
    expect(await pageText(real, 2)).not.toContain('Synthetic data');
  });

  it('breaks words that are longer than a line, and copies them whole', async () => {
    const word = 'Supercalifragilistic'.repeat(15);
    const hash = '0123456789abcdef'.repeat(4);
    const { sections, methods, findings } = sampleProfile();
    const rows = [{ key: 'r', kind: 'body' as const, cells: [{ kind: 'text' as const, text: word }, figure(1)] }];
    const table = { ...hostileTable, caption: word, notes: [word], rows };
    const profile = sampleProfile({
      title: word,
      subtitle: word,
      organisation: word,
      contact: word,
      wholeName: word,
      findings: findings.map((finding) => ({ ...finding, text: word, detail: word })),
      methods: [{ term: word, text: `SHA-256 ${hash}.` }, ...methods],
      sections: sections.map((section, index) => ({
        ...section,
        name: index === 0 ? word : section.name,
        title: `${word} ${index}`,
        blocks: [{ kind: 'paragraph', text: word }, { kind: 'table', table }, ...section.blocks],
      })),
    });
    const long = await open(await writePdf(await prepareReport(profile)));
    const ends: number[] = [];
    let copied = '';
    for (let number = 1; number <= long.numPages; number += 1) {
      const { items } = await (await long.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        copied += item.str;
        const isUpright = item.transform[1] === 0;
        if (isUpright) ends.push(Number(item.transform[4]) + item.width);
      }
    }
    expect(Math.max(...ends)).toBeLessThan(595.3 - 40);
    expect(copied.replaceAll(/\s/g, '')).toContain(`SHA-256${hash}.`);
    expect(copied).not.toContain('\u200B');
  });

  it('repeats the header row of a table that runs on', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({
      key: `r${index}`,
      kind: 'body' as const,
      cells: [{ kind: 'text' as const, text: `Ward ${index}` }, figure(1000 + index)],
    }));
    const table = { ...hostileTable, caption: 'Many wards', notes: [], rows };
    const long = await open(
      await writePdf(
        await prepareReport(
          sampleProfile({
            sections: [{ id: 's', name: 'Long', title: 'Long', lead: '', blocks: [{ kind: 'table', table }] }],
          }),
        ),
      ),
    );
    const heads = await Promise.all([2, 3].map(async (page) => (await pageText(long, page)).includes('Name People')));
    expect(heads).toEqual([true, true]);
  });
});
