import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parseCsv, read } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportFormat } from '../../../../shared/model/report-format.ts';
import { reportFormatSchema } from '../../../../shared/model/report-format.ts';
import { unpackArchive } from '../../../../src-main/output/archive.ts';
import { prepareReport } from '../../../../src-main/output/prepare-report.ts';
import { writePrepared, writeReport } from '../../../../src-main/output/write-report.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';
import { ethnicGroupTable } from '../../../support/sample-tables.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const unescape = (text: string): string =>
  text.replaceAll(
    /&(lt|gt|quot|apos|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name] ?? '',
  );

/** All words of a report as a reader of that format meets them, one blank between. */
const readers: Readonly<Record<ReportFormat, (bytes: Uint8Array) => Promise<string> | string>> = {
  pdf: async (bytes) => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, page) => (await document.getPage(page + 1)).getTextContent()),
    );
    return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
  },
  docx: (bytes) =>
    unescape(
      decode(unpackArchive(bytes).get('word/document.xml'))
        .replaceAll('</w:p>', ' ')
        .replaceAll(/<[^>]*>/g, ''),
    ),
  html: (bytes) =>
    unescape(
      decode(bytes)
        .replace(/<style>[^]*?<\/style>/, '')
        .replaceAll(/<[^>]*>/g, ' '),
    ),
  xlsx: async (bytes) => (await read(bytes)).sheets.flatMap((sheet) => sheet.rows.flat()).join(' '),
  csv: (bytes) =>
    [...unpackArchive(bytes)]
      .map(([name, content]) => (name.endsWith('.csv') ? parseCsv(decode(content)).flat().join(' ') : decode(content)))
      .join(' '),
};

const written = new Map<ReportFormat, string>();
const formats = reportFormatSchema.options;

beforeAll(async () => {
  const report = await prepareReport(sampleProfile());
  for (const format of formats) {
    written.set(format, (await readers[format](await writePrepared(report, format))).replaceAll(/\s+/g, ' '));
  }
});

/** What data says in place of a plot's mark. */
const differences: Readonly<Record<string, string>> = {
  higher: 'higher',
  lower: 'lower',
  'no-clear-difference': 'no clear difference',
  suppressed: 'hidden to protect people',
  'not-applicable': 'does not apply',
};

/** A row of the table as it must be met in a format: its name, then each printed number in order. */
function expectedRow(row: (typeof ethnicGroupTable)['rows'][number], format: ReportFormat): string {
  const asPrinted = row.cells.flatMap((cell) => (cell.kind === 'plot' || cell.text === '' ? [] : [cell.text]));
  if (format !== 'xlsx' && format !== 'csv') return asPrinted.join(' ');
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
    if (format === 'csv') return `${value === null ? '' : value.toFixed(decimals)} ${status}`;
    return value === null ? (status === 'suppressed' ? '[c]' : '[z]') : String(value);
  });
  return [asPrinted[0], ...numbers].join(' ').replaceAll(/\s+/g, ' ');
}

describe.each(formats)('a report as %s', (format) => {
  it('prints every row of its tables with the numbers of the profile', () => {
    const words = written.get(format) ?? '';
    const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
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
