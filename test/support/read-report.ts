import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parseCsv, read } from 'hucre';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { unpackArchive } from '../../src-main/output/archive.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const unescape = (text: string): string =>
  text.replaceAll(
    /&(lt|gt|quot|apos|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name] ?? '',
  );

/** The text of XML, a blank between elements of these names and none between others. */
function textOf(xml: string, parts: RegExp): string {
  return unescape(xml.replaceAll(parts, ' ').replaceAll(/<[^>]*>/g, ''));
}

/** Every text within a JSON value. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

export type WrittenFormat = Exclude<ReportFormat, 'svg' | 'png'>;

/** All words of a report as a reader of that format meets them. */
export const readReport: Readonly<Record<WrittenFormat, (bytes: Uint8Array) => Promise<string> | string>> = {
  pdf: async (bytes) => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, page) => (await document.getPage(page + 1)).getTextContent()),
    );
    return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
  },
  docx: (bytes) => textOf(decode(unpackArchive(bytes).get('word/document.xml')), /<\/w:p>|<w:br\/>|<w:tab\/>/g),
  html: (bytes) =>
    unescape(
      decode(bytes)
        .replace(/<style>[^]*?<\/style>/, '')
        .replace(/<script>[^]*?<\/script>/, '')
        .replaceAll(/<[^>]*>/g, ' '),
    ),
  xlsx: async (bytes) => (await read(bytes)).sheets.flatMap((sheet) => sheet.rows.flat()).join(' '),
  ods: (bytes) =>
    textOf(
      decode(unpackArchive(bytes).get('content.xml')).replaceAll('<text:s/>', ' '),
      /<\/text:p>|<text:line-break\/>/g,
    ),
  csv: (bytes) =>
    [...unpackArchive(bytes)]
      .map(([name, content]) => {
        const text = decode(content);
        if (name.endsWith('.csv')) return parseCsv(text).flat().join(' ');
        return name.endsWith('.json') ? wordsOf(JSON.parse(text) as unknown).join(' ') : text;
      })
      .join(' '),
  pptx: (bytes) =>
    [...unpackArchive(bytes)]
      .filter(([name]) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name))
      .map(([, content]) => textOf(decode(content), /<\/a:p>|<a:br\/>/g))
      .join(' '),
};
