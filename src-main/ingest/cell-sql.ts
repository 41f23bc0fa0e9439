import { quoteLiteral } from '../database/quote.ts';
import type { CellStatus } from '../../shared/model/status.ts';

/** SQL for what becomes of a column's cells. */
export interface CellSql {
  /** True of a cell that needs a closer look; of any other, `usual` is all that there is to say. */
  readonly isOdd: string;
  readonly usual: string;
  /** What a closer look at an odd cell begins with; worked out once, under a name of its own; NULL for the others. */
  readonly look: string;
  /** The value of a cell that is plainly one, or empty, however it is written. */
  readonly plain: (look: string) => string;
  /** A struct of any cell's value, status and (where it is neither empty nor plainly a value) text, `raw`. */
  readonly cell: (look: string) => string;
}

/** One way in which a cell may be written, the first that fits counting. */
export interface CellForm {
  readonly when: string;
  readonly status: CellStatus | { readonly sql: string };
  readonly value?: string;
  /** Nothing is lost if its value alone is kept. */
  readonly isPlain?: boolean;
}

/** SQL for the struct of a cell, from the forms that it may take; a text that takes none of them is unreadable. */
export function cellStruct(column: string, type: string, forms: readonly CellForm[]): string {
  const struct = (value: string, status: string, raw: string): string =>
    `struct_pack("value" := (${value})::${type}, status := ${status}, raw := (${raw})::VARCHAR)`;
  const text = `trim(${column}, ' ')`;
  const branches = forms.map(({ when, value, status, isPlain }) => {
    const said = typeof status === 'string' ? quoteLiteral(status) : status.sql;
    return `WHEN ${when} THEN ${struct(value ?? 'NULL', said, isPlain === true ? 'NULL' : text)}`;
  });
  return `CASE ${branches.join('\n')} ELSE ${struct('NULL', `'unreadable'`, text)} END`;
}

/** SQL for the value alone of a cell that takes one of these forms. */
export function formValue(forms: readonly CellForm[]): string {
  return `CASE ${forms.map(({ when, value }) => `WHEN ${when} THEN ${value ?? 'NULL'}`).join('\n')} END`;
}

/** SQL for a cell's text as patterns and marks are compared with it: in lower case, with single spaces, nothing around it. */
export function readyText(column: string): string {
  return `lower(trim(regexp_replace(${column}, '[\\s\\x{a0}]+', ' ', 'g'), ${quoteLiteral(' \u2007\u2008\u2009\u202F')}))`;
}
