import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { FileLayout, SheetSummary } from '../../shared/model/import-preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Sheet } from '../files/sheet.ts';
import { readWorkbook } from '../files/workbook.ts';
import type { WorkbookFormat } from '../files/workbook.ts';
import { classifySheet } from './classify-sheet.ts';
import { describeSheetChoices } from './sheet-choices.ts';
import { askedTable, offerTable, sheetWidth, tablesOfSheet } from './sheet-table.ts';
import type { SheetTable } from './sheet-table.ts';
import { unreadTables } from './unread-tables.ts';

const mostLines = 50;
const mostCells = 2 ** 40;

/** Sheets of just as many rows as one can have: what came after is not in the file. */
const fullSheets = new Set([65_536, 1_048_576]);

/**
 * Describes a workbook: what each sheet is for, every table on them, and which is read: the one that `given` asks for, or
 * the largest on a sheet of data, one on show before one that is hidden. Loads nothing.
 */
export async function describeWorkbook(
  path: string,
  packed: ReadPlan['packed'],
  format: WorkbookFormat,
  given?: ReadPlan,
): Promise<FileLayout> {
  const { sheets } = await readWorkbook(path, packed, format);
  const summaries = sheets.map((sheet) => summarise(sheet, sheets));
  const base: ReadPlan = packed === undefined ? { format } : { format, packed };
  const found = sheets
    .flatMap((sheet, index) => [tablesOfSheet(sheet, summaries[index]?.kind ?? 'empty', base)])
    .toSorted(byLikelihood)
    .flat();
  const chosen = given === undefined ? found[0] : askedTable(path, sheets, found, given);
  if (chosen === undefined) {
    throw new AppError('file-format', `"${path}" has no sheet with a table. Check that it is the right workbook.`, {
      file: path,
    });
  }
  const { sheet, read } = chosen;
  const offered = found
    .filter((table) => table.kind === 'table' || table.sheet === sheet)
    .map((table) => (table === chosen.inPlaceOf ? chosen : table));
  const tables = offered.includes(chosen) ? offered : [chosen, ...offered];
  const choices = describeSheetChoices(chosen, tables, summaries);
  const offers = tables.map((table) => offerTable(table, sheets.length > 1));
  return {
    read,
    choices: given === undefined ? choices : choices.map((choice) => ({ ...choice, confidence: 'settled' })),
    members: [],
    sheets: summaries,
    tables: offers,
    above: linesOf(sheet.rows.slice(0, read.skipRows ?? 0)).slice(-mostLines),
    below: linesOf(sheet.rows.slice(sheet.rows.length - (read.footerRows ?? 0))).slice(0, mostLines),
    problems: [...cutOffProblems(sheet), ...uncalculatedProblems(sheet), ...unreadTables(offers, read)],
  };
}

function summarise(sheet: Sheet, sheets: readonly Sheet[]): SheetSummary {
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return {
    name: sheet.name,
    kind: classifySheet(sheet, others),
    hidden: sheet.hidden,
    rows: sheet.rows.length,
    columns: sheetWidth(sheet),
  };
}

function byLikelihood([a]: readonly SheetTable[], [b]: readonly SheetTable[]): number {
  return likelihood(b) - likelihood(a);
}

function likelihood(table: SheetTable | undefined): number {
  if (table === undefined) return -1;
  const { extent, kind, sheet } = table;
  const cells = extent.bodyRows * extent.columnCount;
  return cells + (kind === 'table' ? 2 * mostCells : 0) + (sheet.hidden ? 0 : mostCells);
}

/** What the filled rows say, each on a line; a merged cell says it once. */
function linesOf(rows: readonly (readonly string[])[]): string[] {
  return rows
    .map((row) => row.filter((cell, column) => cell.trim() !== '' && cell !== row[column - 1]).join(' · '))
    .filter((line) => line !== '');
}

function cutOffProblems({ name, rows: { length } }: Sheet): Problem[] {
  if (!fullSheets.has(length)) return [];
  return [
    {
      kind: 'cut-off',
      severity: 'warning',
      title: `The sheet ends at row ${formatNumber(length)}, the last that a workbook of its kind can hold.`,
      detail: `“${name}” was probably cut off there: rows that came after it are not in the file. Ask the partner for it as CSV, or in parts.`,
      line: length,
      rows: 1,
      fixes: [],
    },
  ];
}

/** Some programs write formulas without what they come to; that is worked out when the workbook is next saved. */
function uncalculatedProblems({ name, rows, uncalculated }: Sheet): Problem[] {
  if (uncalculated === 0) return [];
  const line = rows.findIndex((row) => row.some((cell) => cell.startsWith('='))) + 1;
  return [
    {
      kind: 'unreadable-cell',
      severity: 'error',
      title: `${startSentence(countedNoun(uncalculated, 'formula'))} on “${name}” ${uncalculated === 1 ? 'has' : 'have'} no result in the file.`,
      detail:
        'The program that wrote the workbook did not work them out, so each is read as the formula that it is. Open the workbook in Excel, save it, and choose it again.',
      line,
      rows: uncalculated,
      fixes: [],
    },
  ];
}
