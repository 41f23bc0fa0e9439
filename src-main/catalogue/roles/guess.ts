import { formatNumber } from '../../../shared/base/format-number.ts';
import { cellMarks, normaliseMark } from '../../../shared/model/cell-marks.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Confidence } from '../../../shared/model/import-plan.ts';
import type { ColumnEvidence, CountedValue } from './column-evidence.ts';

/** What a column seems to be for, why, how surely, and what else it might be for. */
export interface RoleGuess {
  readonly role: ColumnRole;
  /** The evidence, as it ends a sentence that begins with "because": "all 24 cells are ward codes". */
  readonly because: string;
  readonly confidence: Confidence;
  readonly alternatives: readonly ColumnRole[];
}

/** A column, and what it is taken to be for. */
export interface GuessedColumn {
  readonly evidence: ColumnEvidence;
  readonly guess: RoleGuess;
}

/** How many of a column's cells, of those that hold more than a sign, are of a kind. */
export interface Tally {
  readonly cells: number;
  readonly of: number;
  /** 0 to 1; 0 where there is nothing to go by. */
  readonly share: number;
  /** Whether every value of the column was looked at. */
  readonly isWhole: boolean;
}

/** The values of a column that are more than a sign in place of one. */
export function substance(evidence: ColumnEvidence): CountedValue[] {
  return [...evidence.texts.filter(({ value }) => !cellMarks.has(normaliseMark(value))), ...evidence.figures];
}

/** Counts the cells of a column whose value passes a test. */
export function tally(evidence: ColumnEvidence, test: (value: string) => boolean): Tally {
  let cells = 0;
  let of = 0;
  for (const counted of substance(evidence)) {
    of += counted.cells;
    if (test(counted.value)) cells += counted.cells;
  }
  const isWhole = evidence.texts.length + evidence.figures.length === evidence.distinct;
  return { cells, of, share: of === 0 ? 0 : cells / of, isWhole };
}

/** A tally in words: "all 24 cells are postcodes", "38 of the 40 cells looked at are postcodes". */
export function tallyWords({ cells, of, isWhole }: Tally, what: string): string {
  const looked = isWhole ? '' : ' looked at';
  if (of === 1) return `its only cell${looked} holds ${what}`;
  if (cells === of) return `all ${formatNumber(of)} cells${looked} hold ${what}`;
  return `${formatNumber(cells)} of ${formatNumber(of)} cells${looked} hold ${what}`;
}

/** Mostly, and all but: the shares from which a kind of value is taken to be a column's kind. */
export const mostly = 0.8;
export const nearlyAll = 0.98;

/** The words of a name that was given for want of one, such as "column 4". */
export const namelessColumn = /^(column|field|v|x) ?\d+$/;
