import { refuseReport } from '../report-check.ts';
import { catalogueOf, childrenOf, roleOf, structureOf, type PdfObjects } from './pdf-objects.ts';

const place = 'the PDF';

/** Checks a PDF by its structure as it will be written: title, language, heading order, headers of columns and rows, alternative texts. Throws `report-check-failed`. */
export function checkPdf(file: PdfObjects): void {
  const { objects } = file;
  const catalogue = catalogueOf(file);
  if (!catalogue.includes('/Lang (en-GB)')) refuseReport(place, 'it does not say its language');
  if (!catalogue.includes('/Marked true')) refuseReport(place, 'it is not tagged');
  if (!catalogue.includes('/DisplayDocTitle true')) refuseReport(place, 'its title is not shown');
  const root = objects.get(structureOf(file));
  if (root === undefined) return refuseReport(place, 'it has no structure');
  let before = 0;
  for (const { role, element } of readingOrder(objects, root)) {
    const level = /^H(\d)$/.exec(role)?.[1];
    if (level !== undefined) {
      if (Number(level) > before + 1) refuseReport(place, `a heading of level ${level} follows one of level ${before}`);
      before = Number(level);
    }
    if (role === 'Figure' && !/\/Alt (?:\((?!\))|<(?!FEFF>|>))/.test(element))
      refuseReport(place, 'a picture has no text in its place');
    if (role === 'Table') checkTable(objects, element);
  }
  if (before === 0) refuseReport(place, 'it has no heading');
}

interface Element {
  readonly role: string;
  readonly element: string;
}

/** Every structure element, as a screen reader meets them. */
function readingOrder(objects: ReadonlyMap<number, string>, root: string): readonly Element[] {
  const met: Element[] = [];
  const read = (parent: string): void => {
    for (const number of childrenOf(parent)) {
      const element = objects.get(number) ?? '';
      const role = roleOf(element);
      if (role === '') continue;
      met.push({ role, element });
      read(element);
    }
  };
  read(root);
  return met;
}

function checkTable(objects: ReadonlyMap<number, string>, table: string): void {
  const parts = childrenOf(table).map((number) => objects.get(number) ?? '');
  const rowsOf = (role: string): readonly (readonly string[])[] =>
    parts
      .filter((part) => roleOf(part) === role)
      .flatMap((part) => childrenOf(part))
      .map((row) => childrenOf(objects.get(row) ?? '').map((cell) => objects.get(cell) ?? ''));
  const heads = rowsOf('THead');
  if (heads.length === 0 || heads.flat().some((cell) => roleOf(cell) !== 'TH'))
    refuseReport(place, 'a table has no header row');
  for (const [first = ''] of rowsOf('TBody')) {
    if (roleOf(first) !== 'TH' || !first.includes('/Scope /Row'))
      refuseReport(place, 'a row of a table does not begin with its header');
  }
}
