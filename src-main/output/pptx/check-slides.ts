import { checkParts } from '../check-parts.ts';
import { checkText, refuseReport } from '../report-check.ts';

/** Checks slides as written: a title of its own on each, read first; texts in place of pictures; header rows; language; ids. Throws `report-check-failed`. */
export function checkSlides(files: ReadonlyMap<string, Uint8Array>): void {
  checkParts(files, 'the slides');
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  if (!/<dc:title>[^<]+<\/dc:title>/.test(text('docProps/core.xml'))) refuseReport('the slides', 'they have no title');
  const titles = new Set<string>();
  const slides = [...files.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  if (slides.length === 0) refuseReport('the slides', 'there is no slide');
  for (const name of slides) {
    const place = `the slides, ${name.slice('ppt/slides/'.length, -'.xml'.length)}`;
    const xml = text(name);
    const [first = '', ...others] = [
      ...xml.matchAll(/<p:(?:sp|pic|graphicFrame)>[^]*?<\/p:(?:sp|pic|graphicFrame)>/g),
    ].map(([shape]) => shape);
    if (!first.includes('type="title"')) refuseReport(place, 'the first thing read is not its title');
    if (others.some((shape) => shape.includes('type="title"'))) refuseReport(place, 'a slide has two titles');
    const title = wordsOf(first);
    checkText(title, place);
    if (titles.has(title)) refuseReport(place, `another slide has its title "${title}"`);
    titles.add(title);
    for (const shape of others) checkShape(shape, place);
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    if (new Set(ids).size < ids.length) refuseReport(place, 'two shapes have one number');
    if (/<a:(?:rPr|endParaRPr)(?![^>]*\blang="en-GB")/.test(xml))
      refuseReport(place, 'a text does not say its language');
  }
}

function checkShape(shape: string, place: string): void {
  if (shape.startsWith('<p:pic>')) {
    const [, words = ''] = /<p:cNvPr [^>]*descr="([^"]*)"/.exec(shape) ?? [];
    if (words.trim() === '') refuseReport(place, 'a picture has no text in its place');
    checkText(words, place);
  }
  if (shape.startsWith('<p:graphicFrame>')) {
    if (!/<a:tblPr [^>]*firstRow="1"/.test(shape)) refuseReport(place, 'a table has no header row');
    if (!/<p:cNvPr [^>]*descr="[^"]+"/.test(shape)) refuseReport(place, 'a table has no caption');
  }
  for (const [, words = ''] of shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)) if (words !== '') checkText(words, place);
}

function wordsOf(shape: string): string {
  return [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = '']) => words).join('');
}
