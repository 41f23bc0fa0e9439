import { checkParts } from '../check-parts.ts';
import { checkHeadings, checkText, refuseReport } from '../report-check.ts';

/** Checks a Word document as written: heading order, header rows, alternative texts, nothing left over. Throws `report-check-failed`. */
export function checkDocument(files: ReadonlyMap<string, Uint8Array>): void {
  const place = 'the Word document';
  checkParts(files, place);
  const body = new TextDecoder().decode(files.get('word/document.xml'));
  const paragraphs = [...body.matchAll(/<w:p>[^]*?<\/w:p>|<w:p [^]*?<\/w:p>/g)].map(([paragraph]) => paragraph);
  const headings = paragraphs.flatMap((paragraph) => {
    const style = /<w:pStyle w:val="(Title|Heading(\d))"\/>/.exec(paragraph);
    if (style === null) return [];
    checkText(textOf(paragraph), place);
    return [style[1] === 'Title' ? 1 : Number(style[2]) + 1];
  });
  checkHeadings(headings, place);
  for (const [table] of body.matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)) {
    if (!table.includes('<w:tblHeader/>')) refuseReport(place, 'a table has no header row');
  }
  for (const [drawing] of body.matchAll(/<w:drawing>[^]*?<\/w:drawing>/g)) {
    const [, words = ''] = /<wp:docPr [^>]*descr="([^"]*)"/.exec(drawing) ?? [];
    if (words.trim() === '') refuseReport(place, 'a picture has no text in its place');
    checkText(words, place);
  }
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph);
    if (text !== '') checkText(text, place);
  }
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
}
