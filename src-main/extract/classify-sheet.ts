import type { SheetSummary } from '../../shared/model/import-preview.ts';
import type { Sheet } from '../files/sheet.ts';
import { cellKind } from './cell-kind.ts';

type SheetKind = SheetSummary['kind'];

const sampleRows = 500;
const longText = 60;

const contentsName = /^(table of |list of )?contents\b|^(index|toc|navigation|list of (tables|figures|sheets))$/i;
const notesName =
  /\b(notes?|footnotes?|definitions?|methodology|metadata|glossary|guidance|caveats|symbols|shorthand|quality|terms|conditions|background|change ?log|revisions?|abbreviations|lookups? guide)\b/i;
const coverName =
  /\b(cover|title|front|intro|introduction|read ?me|about|information|info|summary page|disclaimer|contact)\b/i;

/** What a sheet is for, by its content first and its name second; `others` are the names of the workbook's other sheets. */
export function classifySheet(sheet: Sheet, others: readonly string[]): SheetKind {
  const rows = sheet.rows
    .slice(0, sampleRows)
    .map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    .filter((row) => row.length > 0);
  const cells = rows.flat();
  if (cells.length === 0) return 'empty';
  const figures = share(cells, isFigure);
  const wide = rows.filter((row) => row.length > 2).length;
  if (figures < 0.5 && listsSheets(sheet, cells, rows.length, others)) return 'contents';
  const name = plainName(sheet.name);
  const isNarrow = wide < rows.length / 3;
  if (contentsName.test(name) && figures < 0.5) return 'contents';
  if (isNarrow && figures < 0.5) {
    if (notesName.test(name)) return 'notes';
    if (coverName.test(name)) return 'cover';
  }
  const prose = share(cells, (cell) => cell.length > longText);
  const isTable = rows.filter((row) => row.length > 1).length >= 2 && (figures >= 0.3 || wide >= 2 || prose < 0.1);
  if (isTable && !(isNarrow && prose >= 0.25)) return 'table';
  const isList = rows.length > 2 && rows.every((row) => row.length === 1);
  if (prose === 0 && (isList || (rows.length === 1 && cells.length > 1))) return 'table';
  return rows.length <= 3 ? 'cover' : 'notes';
}

/** Its cells name the workbook's other sheets, or link to places in most of its rows. */
function listsSheets(sheet: Sheet, cells: readonly string[], rows: number, others: readonly string[]): boolean {
  const names = new Set(others.map(plainName));
  const named = new Set(cells.map(plainName).filter((cell) => names.has(cell))).size;
  return (
    (named >= 2 && named * 2 >= others.length) ||
    (sheet.links >= 3 && sheet.links * 2 >= rows && sheet.links <= rows * 2)
  );
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s:._-]+/g, ' ')
    .trim();
}

function isFigure(cell: string): boolean {
  return ['number', 'mark', 'date', 'period', 'code'].includes(cellKind(cell));
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.filter(holds).length / cells.length;
}
