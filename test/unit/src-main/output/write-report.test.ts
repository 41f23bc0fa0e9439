import { beforeAll, describe, expect, it } from 'vitest';
import { pictureFormatSchema, reportFormatSchema } from '../../../../shared/model/report-format.ts';
import { unpackArchive } from '../../../../src-main/output/archive.ts';
import { prepareReport } from '../../../../src-main/output/prepare-report.ts';
import { writeFiles, writePrepared, writeReport } from '../../../../src-main/output/write-report.ts';
import { readReport } from '../../../support/read-report.ts';
import type { WrittenFormat } from '../../../support/read-report.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';
import { ethnicGroupTable } from '../../../support/sample-tables.ts';

const formats = reportFormatSchema.exclude(['svg', 'png']).options;
const written = new Map<WrittenFormat, string>();

beforeAll(async () => {
  const report = await prepareReport(sampleProfile());
  for (const format of formats) {
    written.set(format, (await readReport[format](await writePrepared(report, format))).replaceAll(/\s+/g, ' '));
  }
});

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** What data says in place of a plot's mark. */
const differences: Readonly<Record<string, string>> = {
  higher: 'higher',
  lower: 'lower',
  'no-clear-difference': 'no clear difference',
  suppressed: 'hidden to protect people',
  'not-applicable': 'does not apply',
};

/** A row of the table as it must be met in a format: its name, then each printed number in order. */
function expectedRow(row: (typeof ethnicGroupTable)['rows'][number], format: WrittenFormat): string {
  const asPrinted = row.cells.flatMap((cell) => (cell.kind === 'plot' || cell.text === '' ? [] : [cell.text]));
  if (format !== 'xlsx' && format !== 'ods' && format !== 'csv') return asPrinted.join(' ');
  const asData = row.cells.flatMap((cell): readonly (string | readonly [number | null, number, string])[] => {
    if (cell.kind === 'plot') return [differences[cell.status === 'value' ? cell.direction : cell.status] ?? ''];
    if (cell.kind === 'figure') return [[cell.value, cell.decimals, cell.flag ?? cell.status]];
    return cell.kind === 'interval'
      ? [
          [cell.lower, cell.decimals, cell.status],
          [cell.upper, cell.decimals, cell.status],
        ]
      : [];
  });
  const numbers = asData.map((data) => {
    if (typeof data === 'string') return data;
    const [value, decimals, status] = data;
    if (format === 'ods' && value !== null) return value.toLocaleString('en-GB', fixed(decimals));
    if (format === 'csv') return `${value === null ? '' : value.toFixed(decimals)} ${status}`;
    return value === null ? (status === 'suppressed' ? '[c]' : '[z]') : String(value);
  });
  return [asPrinted[0], ...numbers].join(' ').replaceAll(/\s+/g, ' ');
}

describe.each(formats)('a report as %s', (format) => {
  it('prints every row of its tables with the numbers of the profile', () => {
    const words = written.get(format) ?? '';
    const missing = ethnicGroupTable.rows
      .map((row) => expectedRow(row, format))
      .filter((row) => !squeeze(words).includes(squeeze(row)));
    expect(missing).toEqual([]);
  });

  it('states sources, dates, methods, disclosure control and who is not counted', () => {
    const words = written.get(format) ?? '';
    for (const phrase of [
      'Moving housing advice from Southall to Perceval House',
      'Synthetic',
      'April 2025 to March 2026',
      '22 November 2026',
      'Office for National Statistics',
      '30 October 2026',
      'Log-Wald 95% interval',
      '1,204',
      'hidden to protect people',
      'People helped by telephone only; people under 16',
      'Equality and Engagement Officer',
      'Open Government Licence v.3.0',
    ]) {
      expect(words).toContain(phrase);
    }
  });

  it('says every finding, every note, and every title of a table or picture', () => {
    const words = squeeze(written.get(format) ?? '');
    const profile = sampleProfile();
    const findings = [profile.mainFinding, ...profile.findings].flatMap((finding) =>
      finding === null ? [] : [finding],
    );
    const blocks = profile.sections.flatMap((section) => section.blocks);
    const drawsPlots = format === 'pdf' || format === 'html';
    const printedNotes = (notes: readonly string[]) =>
      drawsPlots ? notes : notes.map((note) => note.replace('Dashed line: rest', 'Rest'));
    const said = [
      ...findings.flatMap(({ text, figure, detail }) => [text, figure, detail]),
      ...profile.sections.flatMap(({ title, lead }) => [title, lead]),
      ...blocks.flatMap((block) => {
        switch (block.kind) {
          case 'finding':
            return [block.figure, block.text, block.detail];
          case 'table':
            return [block.table.caption, block.table.subtitle, ...printedNotes(block.table.notes)];
          case 'definitions':
            return block.items.flatMap(({ term, text }) => [term, text]);
          case 'missingness':
            return [block.text, ...block.parts.flatMap(({ label, text }) => [label, text])];
          case 'chart':
          case 'map':
            return [block.title, block.subtitle, ...block.notes];
          default:
            return [block.text];
        }
      }),
    ];
    expect(said.filter((text) => !words.includes(squeeze(text)))).toEqual([]);
  });

  it('explains its symbols and methods, and names every source and licence', () => {
    const words = squeeze(written.get(format) ?? '');
    const profile = sampleProfile();
    const said = [
      profile.disclosureNote,
      ...profile.symbols.flatMap(({ symbol, meaning }) => [symbol, meaning]),
      ...profile.methods.flatMap(({ term, text }) => [term, text]),
      ...profile.sources.flatMap((source) => Object.values(source)),
      ...profile.licences,
    ];
    expect(said.filter((text) => !words.includes(squeeze(text)))).toEqual([]);
  });

  it('prints text that is markup elsewhere as it stands', () => {
    const words = (written.get(format) ?? '').replaceAll(/\s/g, '');
    for (const text of ['#panic("x")', '<b>bold</b>', '=1+1', '#let x = 1, $a$, *b*, _c_, @d, <e>, [f], \\g, `h`']) {
      expect(words).toContain(text.replaceAll(/\s/g, ''));
    }
  });

  it('has the same bytes when it is written again', async () => {
    const [first, second] = [await writeReport(sampleProfile(), format), await writeReport(sampleProfile(), format)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe.each(pictureFormatSchema.options)('the charts and maps of a report as %s', (format) => {
  it('are a file each, the same when they are written again', async () => {
    const [first, second] = [await writeReport(sampleProfile(), format), await writeReport(sampleProfile(), format)];
    expect(Buffer.compare(first, second)).toBe(0);
    const files = await writeFiles(await prepareReport(sampleProfile()), format);
    expect([...files.keys()]).toEqual([
      `moving-housing-advice-from-southall-to-perceval-house-ealing-map-1-1.${format}`,
      `moving-housing-advice-from-southall-to-perceval-house-ealing-chart-2-1.${format}`,
    ]);
    expect([...unpackArchive(first).keys()]).toEqual([...files.keys()]);
  });
});
