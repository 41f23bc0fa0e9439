import { backMatter } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { pageText, type TextItem } from './page-text.ts';
import type { Slide } from './slide.ts';
import { titlePart } from './title-part.ts';

/** The height of a column, and sizes of its type from the most to the least. */
const columnHeight = 5.2;
const typeSizes = [12, 10.5] as const;
const columnWidth = 5.8;

/** How the numbers were made, protected and sourced, to look up: two columns of small type to a slide. */
export function planBack({ profile }: PreparedReport): readonly Slide[] {
  const back = backMatter(profile);
  const symbols = back.symbols.map(({ symbol, meaning }) => ({ term: symbol, text: meaning }));
  const disclosure = [{ term: '', text: back.disclosureNote }, ...back.disclosureFacts];
  const sources = back.sources.rows.map(([title = '', ...fields]) => ({
    term: title,
    text: fields.map((field, index) => `${back.sources.columns[index + 1] ?? ''}: ${field}`).join('; '),
  }));
  const licences = back.licences.map((text) => ({ term: '', text }));
  return [
    ...columnSlides(`${back.name}: ${back.title.toLowerCase()}`, [back.methods]),
    ...columnSlides('Disclosure control and symbols', [disclosure, symbols]),
    ...columnSlides(back.sources.caption, [sources]),
    ...columnSlides('Licences and contact', [licences, back.about]),
  ];
}

/** Groups each from a column of its own on; in the smaller type only where that spares a slide. */
function columnSlides(title: string, groups: readonly (readonly TextItem[])[]): readonly Slide[] {
  const laid = typeSizes.map((size) => {
    const room = {
      lineLength: Math.floor((columnWidth * 72) / (size * 0.5)),
      mostLines: (columnHeight * 72) / (size * 1.2),
    };
    return { size, columns: groups.flatMap((items) => pageText(items, room)) };
  });
  const slidesOf = (each: (typeof laid)[number] | undefined): number => Math.ceil((each?.columns.length ?? 0) / 2);
  const [large, small] = laid;
  const chosen = slidesOf(small) < slidesOf(large) ? small : large;
  const count = slidesOf(chosen);
  return Array.from({ length: count }, (_, index) => ({
    title: titlePart(title, index, count),
    place: '',
    body: {
      kind: 'columns',
      size: chosen?.size ?? typeSizes[0],
      columns: chosen?.columns.slice(2 * index, 2 * index + 2) ?? [],
    },
    notes: '',
  }));
}
