import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { cellsHold } from '../cells-hold.ts';
import { cellMarks, normaliseMark } from '../../../shared/model/cell-marks.ts';
import type { CellMark, MarkMeaning } from '../../../shared/model/cell-marks.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { carriesSigns } from '../roles/units.ts';
import { withColumnReading } from './change-reading.ts';
import type { Reading } from './reading.ts';

/** What a sign means, in words for a button. */
export const markWords: Readonly<Record<MarkMeaning, string>> = {
  zero: 'None: zero',
  suppressed: 'Hidden to protect people',
  low: 'More than zero, but low',
  'not-available': 'Not available',
  'not-applicable': 'Does not apply',
  'sample-zero': 'None in the sample',
  unreadable: 'Could not be read',
  missing: 'Empty',
  unreliable: 'Not reliable enough',
  provisional: 'Provisional',
  estimated: 'Estimated',
  revised: 'Revised',
};

/** More columns than this that hold the same sign are asked about together. */
const mostApart = 6;
const bracketed = /^[£$€]?\s?\(\s*[£$€]?\s?[\d,.]+\s*%?\s*\)\s?%?$/;

/** A sign that was found in columns of numbers. */
export interface FoundMark {
  readonly sign: string;
  readonly mark: CellMark;
  readonly columns: readonly { readonly name: string; readonly cells: number }[];
}

/** Signs of several meanings in columns of numbers, each with what it is taken for and what else it may be. */
export function markChoices(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  { read, given }: Reading,
): Choice[] {
  const numeric = evidences.filter(({ name }) => isOfNumbers(roles.get(name)));
  const marks = ambiguousMarks(numeric).flatMap((found) =>
    found.columns.length > mostApart
      ? [markChoice(found, read)]
      : found.columns.map((column) => markChoice({ ...found, columns: [column] }, read)),
  );
  return [...marks, ...numeric.flatMap((evidence) => bracketChoice(evidence, { read, given }))];
}

/** Whether a column's cells are read as numbers, so that a sign in one stands in place of a number. */
export function isOfNumbers(role: ColumnRole | undefined): boolean {
  return role?.kind === 'count' || role?.kind === 'measure' || role?.kind === 'weight' || role?.kind === 'total';
}

function ambiguousMarks(evidences: readonly ColumnEvidence[]): FoundMark[] {
  const found = new Map<string, { mark: CellMark; columns: { name: string; cells: number }[] }>();
  for (const { name, texts } of evidences) {
    for (const { value, cells } of texts) {
      const sign = normaliseMark(value);
      const mark = cellMarks.get(sign);
      if (mark?.or === undefined) continue;
      const entry = found.get(sign) ?? { mark, columns: [] };
      const column = entry.columns.find((each) => each.name === name);
      if (column === undefined) entry.columns.push({ name, cells });
      else column.cells += cells;
      found.set(sign, entry);
    }
  }
  return [...found].map(([sign, entry]) => ({ sign, ...entry }));
}

function markChoice({ sign, mark, columns }: FoundMark, read: ReadPlan): Choice {
  const names = columns.map(({ name }) => name);
  const [only] = columns.length === 1 ? names : [];
  const cells = columns.reduce((sum, column) => sum + column.cells, 0);
  const given = names.map((name) => read.columns?.[name]?.marks?.[sign]);
  const [settled] = given;
  const status = settled ?? mark.status;
  const meanings = [mark.status, ...(mark.or ?? [])];
  const others = meanings.filter((meaning) => meaning !== status);
  const where = only === undefined ? ` in ${formatNumber(columns.length)} columns` : '';
  return {
    topic: 'marks',
    ...(only === undefined ? {} : { column: only }),
    value: `"${sign}": ${markWords[status].toLowerCase()}`,
    because: `${cellsHold(cells)} "${sign}"${where}. Publishers use it for: ${formatList(meanings.map((meaning) => markWords[meaning].toLowerCase()))}. The file's notes may tell.`,
    confidence: settled !== undefined && given.every((each) => each === settled) ? 'settled' : 'unsure',
    alternatives: others.map((meaning) => ({
      label: markWords[meaning],
      read: withColumnReading(read, names, { marks: { [sign]: meaning } }),
    })),
  };
}

/** The reading of brackets as negative numbers, for each column of money that holds some and of which nobody has said otherwise. */
export function withMoneyBrackets(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  read: ReadPlan,
): ReadPlan {
  const found = evidences.filter(
    (evidence) =>
      isOfNumbers(roles.get(evidence.name)) &&
      read.columns?.[evidence.name]?.brackets === undefined &&
      moneyBrackets(evidence) !== null,
  );
  const names = found.map(({ name }) => name);
  return names.length === 0 ? read : withColumnReading(read, names, { brackets: 'negative' });
}

/** How surely the brackets of a column are those of accounts; null where it is no column of money, or has none. */
function moneyBrackets({ name, texts, figures }: ColumnEvidence): 'certain' | 'likely' | null {
  const cells = texts.filter(({ value }) => bracketed.test(value));
  if (cells.length === 0) return null;
  if (cells.some(({ value }) => /[£$€]/.test(value))) return 'certain';
  return name.includes('£') || carriesSigns(figures.filter(({ value }) => !value.includes('%'))) ? 'likely' : null;
}

function bracketChoice(evidence: ColumnEvidence, { read, given }: Reading): Choice[] {
  const { name, texts } = evidence;
  const cells = texts.filter(({ value }) => bracketed.test(value));
  const [first] = cells;
  if (first === undefined) return [];
  const settled = read.columns?.[name]?.brackets;
  const isGiven = given.columns?.[name]?.brackets !== undefined;
  const inferred = moneyBrackets(evidence);
  const ofMoney = inferred === null ? '' : ' The column is one of money.';
  const words = { negative: 'Negative numbers', unreliable: 'Numbers that are not reliable' } as const;
  const kinds = ['negative', 'unreliable'] as const;
  return [
    {
      topic: 'marks',
      column: name,
      value: settled === undefined ? 'Brackets: not read' : `Brackets: ${words[settled].toLowerCase()}`,
      because: `${cellsHold(cells.reduce((sum, each) => sum + each.cells, 0))} a number in brackets, such as "${first.value}". Accounts mean a negative number by it, surveys one that is not reliable.${ofMoney}`,
      confidence: isGiven ? 'settled' : (inferred ?? 'unsure'),
      alternatives: kinds
        .filter((kind) => kind !== settled)
        .map((kind) => ({ label: words[kind], read: withColumnReading(read, [name], { brackets: kind }) })),
    },
  ];
}
