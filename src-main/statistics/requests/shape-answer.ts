import type { CommonOptions } from './request-options.ts';

type Column = readonly unknown[];

/** An answer's columns by what they are, so that a request can ask for a part of them. */
export interface AnswerParts {
  /** What each row is of; in every answer. */
  readonly rows: Readonly<Record<string, Column>>;
  /** The counts that the estimate was made from. */
  readonly counts?: Readonly<Record<string, Column>>;
  readonly value: Column;
  readonly limits: Readonly<Record<string, Column>>;
  /** How the estimate was made: the same for every row, or a column. */
  readonly method: Readonly<Record<string, string | Column>>;
}

/** The columns that a request asked for: value, lower, upper, standard (all numbers) or full (how they were made, too). */
export function shapeAnswer(parts: AnswerParts, type: CommonOptions['type']): Record<string, Column> {
  const { rows, counts = {}, value, limits, method } = parts;
  if (type === 'value') return { ...rows, value };
  if (type !== 'standard' && type !== 'full') return { ...rows, ...only(limits, type) };
  const standard = { ...rows, ...counts, value, ...limits };
  if (type === 'standard') return standard;
  const words: Record<string, Column> = {};
  for (const [name, column] of Object.entries(method)) {
    words[name] = typeof column === 'string' ? value.map(() => column) : column;
  }
  return { ...standard, ...words };
}
function only(limits: Readonly<Record<string, Column>>, end: string): Record<string, Column> {
  return Object.fromEntries(Object.entries(limits).filter(([name]) => name.startsWith(end)));
}

const plain = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 20 });

/** 100000, not 1e+05; "0.5". */
export function plainNumber(value: number): string {
  return plain.format(value);
}

/** A sum in which one missing value leaves all missing. */
export function sumIfKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
