import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import type { SheetSummary } from '../../shared/model/import-preview.ts';
import type { Sheet } from '../files/sheet.ts';
import { headerAlternatives, headerName } from './header-alternatives.ts';
import { columnLetters, columnSpan, rowSpan } from './place-name.ts';
import { sheetWidth, tablePlace } from './sheet-table.ts';
import type { SheetTable } from './sheet-table.ts';

/** What was chosen of a workbook, and for each choice what else it might have been. */
export function describeSheetChoices(
  chosen: SheetTable,
  tables: readonly SheetTable[],
  summaries: readonly SheetSummary[],
): Choice[] {
  const beside = tables.filter((table) => table.sheet === chosen.sheet && table !== chosen);
  return [
    sheetChoice(chosen, tables, summaries),
    ...(beside.length === 0 ? [] : [tableChoice(chosen, beside)]),
    headerChoice(chosen),
    ...(chosen.read.columnCount === undefined && chosen.extent.skipColumns === 0 ? [] : [columnsChoice(chosen)]),
    footerChoice(chosen, beside),
  ];
}

function sheetChoice(
  { sheet, extent }: SheetTable,
  tables: readonly SheetTable[],
  summaries: readonly SheetSummary[],
): Choice {
  const others = [...new Map(tables.toReversed().map((table) => [table.sheet, table])).values()]
    .toReversed()
    .filter((table) => table.sheet !== sheet);
  const rivals = others.filter((table) => table.kind === 'table' && !table.sheet.hidden).length;
  const size = `${countedNoun(extent.bodyRows, 'row')} of ${countedNoun(extent.columnCount, 'column')}`;
  const because =
    rivals === 0
      ? `It is the only sheet ${summaries.some(({ hidden }) => hidden) ? 'on show ' : ''}with a table of data: ${size}.`
      : `${startSentence(countedNoun(rivals + 1, 'sheet'))} hold tables of data; its own is ${size}.`;
  return {
    topic: 'sheet',
    value: sheet.name,
    because: [because, ...asides(summaries, sheet), ...hiddenParts(sheet)].join(' '),
    confidence: rivals === 0 ? 'certain' : 'likely',
    alternatives: others.map((table) => ({
      label: table.sheet.hidden ? `${table.sheet.name} (hidden)` : table.sheet.name,
      read: table.read,
    })),
  };
}

function tableChoice(chosen: SheetTable, beside: readonly SheetTable[]): Choice {
  const { bodyRows, columnCount } = chosen.extent;
  return {
    topic: 'table',
    value: tableName(chosen),
    because: `The sheet holds ${countedNoun(beside.length + 1, 'table')}; this one has ${countedNoun(bodyRows, 'row')} of ${countedNoun(columnCount, 'column')} (${withinSentence(tablePlace(chosen.extent))}).`,
    confidence: 'unsure',
    alternatives: beside.map((table) => ({ label: tableName(table), read: table.read })),
  };
}

function headerChoice(chosen: SheetTable): Choice {
  const { extent, inPlaceOf: found } = chosen;
  const { skipRows, headerRows } = extent;
  const own = found?.extent ?? extent;
  const value = headerName(skipRows, headerRows);
  const isOwn = own.skipRows === skipRows && own.headerRows === headerRows;
  const reason =
    own.headerRows === 0
      ? `No row names the columns: ${own.because}.`
      : `${startSentence(withinSentence(headerName(own.skipRows, own.headerRows)))} ${own.headerRows === 1 ? 'names' : 'name'} the columns, because ${own.because}.`;
  const alternatives = headerAlternatives(chosen);
  return {
    topic: 'header',
    value,
    because: isOwn ? reason : `By its content it would be another: ${withinSentence(reason)}`,
    confidence: extent.confidence,
    alternatives:
      isOwn || found === undefined
        ? alternatives
        : [{ label: headerName(own.skipRows, own.headerRows), read: found.read }, ...alternatives],
  };
}

function columnsChoice({ sheet, extent, read }: SheetTable): Choice {
  const { skipColumns, columnCount } = extent;
  const right = skipColumns + columnCount;
  const width = sheetWidth(sheet);
  const { skipColumns: _left, columnCount: _count, ...whole } = read;
  const edges = [
    ...(skipColumns > 0 ? [`begins at column ${columnLetters(skipColumns)}`] : []),
    ...(right < width ? [`ends before column ${columnLetters(right)}`] : []),
  ];
  return {
    topic: 'columns',
    value: columnSpan(skipColumns, right - 1),
    because: edges.length === 0 ? 'It takes up the whole sheet.' : `The table ${formatList(edges)}.`,
    confidence: right < width ? 'likely' : 'certain',
    alternatives: [{ label: columnSpan(0, width - 1), read: whole }],
  };
}

function footerChoice({ sheet, extent, read }: SheetTable, beside: readonly SheetTable[]): Choice {
  const end = sheet.rows.length - (read.footerRows ?? 0);
  const below = sheet.rows.slice(end).filter((row) => row.some((cell) => cell.trim() !== ''));
  const first = (below[0] ?? []).filter((cell) => cell.trim() !== '').join(' · ');
  const hasTable = beside.some(
    (table) => table.extent.skipRows >= extent.skipRows + extent.headerRows + extent.bodyRows,
  );
  if (below.length === 0) {
    return {
      topic: 'footer',
      value: 'Nothing is left out',
      because: 'The sheet ends with the table.',
      confidence: 'certain',
      alternatives: [],
    };
  }
  return {
    topic: 'footer',
    value: `${rowSpan(end + 1, sheet.rows.length)} left out`,
    because: `Below the table ${below.length === 1 ? 'stands' : 'begins'} “${shorten(first)}”.`,
    confidence: 'likely',
    alternatives: hasTable ? [] : [{ label: 'Keep them', read: { ...read, footerRows: 0 } }],
  };
}

/** The sheets that tell of the data, and those that the workbook does not show. */
function asides(summaries: readonly SheetSummary[], chosen: Sheet): string[] {
  const others = summaries.filter(({ name }) => name !== chosen.name);
  const named = (sheets: readonly SheetSummary[]): string => formatList(sheets.map(({ name }) => `“${name}”`));
  const telling = others.filter(({ kind }) => kind !== 'table' && kind !== 'empty');
  const hidden = others.filter((sheet) => sheet.kind === 'table' && sheet.hidden);
  return [
    ...(telling.length === 0 ? [] : [`Not tables of data: ${named(telling)}.`]),
    ...(hidden.length === 0 ? [] : [`Hidden in the workbook: ${named(hidden)}.`]),
  ];
}

function hiddenParts({ hidden, hiddenRows, hiddenColumns }: Sheet): string[] {
  const parts = [
    ...(hiddenRows > 0 ? [countedNoun(hiddenRows, 'row')] : []),
    ...(hiddenColumns > 0 ? [countedNoun(hiddenColumns, 'column')] : []),
  ];
  return [
    ...(hidden ? ['The workbook hides this sheet.'] : []),
    ...(parts.length === 0 ? [] : [`The workbook hides ${formatList(parts)} of it; they are read like the rest.`]),
  ];
}

function tableName({ extent }: SheetTable): string {
  return extent.title === '' ? tablePlace(extent) : shorten(extent.title);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 78).trimEnd()} …` : text;
}
