import { AppError } from '../../shared/base/app-error.ts';
import type { FileLayout, FoundTable } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { decodeText, requireEncoding } from '../files/decode-text.ts';
import { detectFileEncoding } from '../files/detect-file-encoding.ts';
import { readHead } from '../files/read-head.ts';
import { findEnd } from './find-end.ts';
import { sniffDialect } from './sniff-dialect.ts';
import { describeTextChoices } from './text-choices.ts';
import type { TextFinding } from './text-finding.ts';
import { findTextProblems } from './text-problems.ts';
import { unreadTables } from './unread-tables.ts';
import { linesOf, sampleText } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';
import { countRows, offerTable, tablesOfText } from './text-table.ts';
import type { TextTable } from './text-table.ts';

const headBytes = 2 * 1024 * 1024;
const mostLines = 50;

/**
 * Describes a delimited text from its first 2 MB and its end: encoding, dialect, every table in it and what stands around
 * the one that is read, which is the one that `given` asks for or else the likeliest. Loads nothing.
 */
export async function describeDelimited(
  path: string,
  packed: ReadPlan['packed'],
  given?: ReadPlan,
): Promise<FileLayout> {
  const head = await readHead(path, packed, headBytes);
  const encoding = await detectFileEncoding(path, packed);
  const told: ReadPlan = given ?? { format: 'csv' };
  requireEncoding(path, told.encoding ?? encoding.encoding);
  const text = decodeText(head.bytes, told.encoding ?? encoding.encoding);
  if (head.whole && !/[\p{L}\p{N}]/u.test(text)) throw onlyBlank(path);
  const dialect = sniffDialect(text);
  const base: ReadPlan = {
    format: 'csv',
    ...(packed === undefined ? {} : { packed }),
    encoding: told.encoding ?? encoding.encoding,
    delimiter: told.delimiter ?? dialect.delimiter,
    quote: told.quote ?? dialect.quote,
  };
  const sample = sampleText(text, head.whole, base);
  const found = tablesOfText(sample, base);
  const nearest = nearestTable(found, told);
  if (nearest === undefined) throw onlyBlank(path);
  const end = sample.isWhole ? null : await findEnd(path, base, sample, nearest.extent);
  const chosen = sample.isWhole ? nearest : { ...nearest, read: { ...nearest.read, footerRows: end?.footerRows ?? 0 } };
  const tables = found.map((table) => (table === nearest ? chosen : table));
  const read = completePlan(base, chosen, told);
  const finding: TextFinding = { path, read, given: told, encoding, dialect, sample, tables, chosen, end };
  const offered = offerTables(finding, head.bytes.length);
  return {
    read,
    choices: describeTextChoices(finding),
    members: [],
    sheets: [],
    tables: offered,
    above: linesOf(sample.records.filter(({ line }) => line <= (read.skipRows ?? 0))).slice(-mostLines),
    below: linesBelow(end?.sample ?? sample, read).slice(0, mostLines),
    problems: [...(await findTextProblems(finding)), ...unreadTables(offered, read)],
  };
}

/** What an officer left open is as it was found, but that of another table than the one asked for is left alone. */
function completePlan(base: ReadPlan, { read }: TextTable, told: ReadPlan): ReadPlan {
  if (told.skipRows === undefined && told.headerRows === undefined) return { ...read, ...told };
  const isThere = (told.skipRows ?? 0) === (read.skipRows ?? 0) && told.footerRows === undefined;
  return { ...base, ...(isThere && read.footerRows !== undefined ? { footerRows: read.footerRows } : {}), ...told };
}

/** The table whose header is nearest to where an officer put it; the likeliest where none was put anywhere. */
function nearestTable(tables: readonly TextTable[], { skipRows, skipColumns = 0 }: ReadPlan): TextTable | undefined {
  if (skipRows === undefined) return tables[0];
  const distance = ({ read }: TextTable): number =>
    Math.abs((read.skipRows ?? 0) - skipRows) + 1000 * Math.abs((read.skipColumns ?? 0) - skipColumns);
  return tables.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The rows of a table that goes on beyond the head are estimated by the file's size. */
function offerTables({ sample, tables, end }: TextFinding, headLength: number): FoundTable[] {
  const share = headLength / Math.max(headLength, end?.length ?? headLength);
  return tables.map((table) => {
    const { skipRows, headerRows, bodyRows } = table.extent;
    const goesOn = !sample.isWhole && skipRows + headerRows + bodyRows >= sample.records.length;
    const rows = countRows(sample, table.extent);
    return offerTable(sample, tables, table, goesOn ? Math.round(rows / share) : rows);
  });
}

function linesBelow({ records, lines }: TextSample, { footerRows = 0 }: ReadPlan): string[] {
  return linesOf(records.filter(({ line }) => line > lines - footerRows));
}

function onlyBlank(path: string): AppError {
  return new AppError('file-format', `"${path}" has only blank lines. Ask the partner to send it again.`, {
    file: path,
  });
}
