import { quoteLiteral } from '../database/quote.ts';
import { normaliseMark, valueFlags } from '../../shared/model/cell-marks.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import type { CellStatus } from '../../shared/model/status.ts';
import { cellStruct, formValue, readyText } from './cell-sql.ts';
import type { CellForm, CellSql } from './cell-sql.ts';
import { knownMarkForms, ownMarkForms } from './mark-forms.ts';
import { markedAmount, numberPatterns } from './number-pattern.ts';

const besideNumbers = ['unreliable', 'estimated', 'provisional', 'revised'] as const;

/** SQL for a text with a point before decimals and commas between thousands, where its column has them the other way round. */
function pointedSql(text: string, { decimals }: ColumnReading): string {
  return decimals === 'comma' ? `translate(${text}, ',.', '.,')` : text;
}

/** From here on not every whole number is a number of its own: the next but one would be taken for it. */
const inexact = 2 ** 53;

/** SQL that is true of a number which is exactly what was written. */
export function isExactSql(number: string): string {
  return `abs(${number}) < ${inexact}`;
}

/** SQL for the cells of a column of numbers. */
export function numberCellSql(column: string, reading: ColumnReading): CellSql {
  const cast = `try_cast(${pointedSql(column, reading)} AS DOUBLE)`;
  const own = ownMarkForms(column, reading);
  const usual: CellForm[] = [...own, { when: isExactSql(cast), status: 'value', value: cast, isPlain: true }];
  return {
    isOdd: oddSql(column, own, isExactSql(cast)),
    usual: cast,
    plain: (ready) => formValue([...usual, ...plainForms(ready, reading)]),
    look: readyText(column),
    cell: (ready) =>
      cellStruct(column, 'DOUBLE', [
        ...usual,
        ...plainForms(ready, reading),
        ...flaggedForms(ready, reading),
        ...knownMarkForms(ready),
        { when: isMatch(pointedSql(ready, reading), numberPatterns.low), status: 'low' },
        { when: isMatch(pointedSql(ready, reading), numberPatterns.range), status: 'suppressed' },
      ]),
  };
}

/** No age in years is as great; a number from here on is of something else. */
export const tooOld = 1000;

/** SQL for the cells of a column of ages in whole years; "90+" is 90, of which it is known that it may be more. */
export function ageCellSql(column: string, reading: ColumnReading): CellSql {
  const cast = `try_cast(${column} AS DOUBLE)`;
  const isAge = `abs(${cast}) < ${tooOld}`;
  const own = ownMarkForms(column, reading);
  const usual: CellForm[] = [...own, { when: isAge, status: 'value', value: `floor(${cast})`, isPlain: true }];
  const written = (ready: string): CellForm[] =>
    plainForms(ready, reading).map((form) =>
      form.value === undefined
        ? form
        : { ...form, when: `${form.when} AND abs(${form.value}) < ${tooOld}`, value: `floor(${form.value})` },
    );
  return {
    isOdd: oddSql(column, own, isAge),
    usual: `floor(${cast})::INTEGER`,
    plain: (ready) => `(${formValue([...usual, ...written(ready)])})::INTEGER`,
    look: readyText(column),
    cell: (ready) =>
      cellStruct(column, 'INTEGER', [
        ...usual,
        ...written(ready),
        ...knownMarkForms(ready),
        { when: isMatch(ready, numberPatterns.youngest), status: 'value', value: '0' },
        {
          when: isMatch(ready, numberPatterns.oldest),
          status: 'estimated',
          value: `try_cast(regexp_extract(${ready}, '\\d+') AS DOUBLE)`,
        },
      ]),
  };
}

function oddSql(column: string, own: readonly CellForm[], isUsual: string): string {
  return own.length > 0 ? 'true' : `(${column} IS NOT NULL AND coalesce(NOT (${isUsual}), true))`;
}

/** How a number is written where it is more than digits, and nothing is written at all. */
function plainForms(text: string, reading: ColumnReading): CellForm[] {
  const ready = pointedSql(text, reading);
  const forms: CellForm[] = [
    { when: `coalesce(${text}, '') = ''`, status: 'missing', isPlain: true },
    { ...amountForm(isMatch(ready, numberPatterns.amount), amountSql(ready)), status: 'value', isPlain: true },
  ];
  const bracketed = amountForm(isMatch(ready, numberPatterns.bracketed), digitsSql(ready));
  if (reading.brackets === 'negative') {
    forms.push({ ...bracketed, value: `-${bracketed.value}`, status: 'value', isPlain: true });
  }
  if (reading.brackets === 'unreliable') forms.push({ ...bracketed, status: 'unreliable' });
  return forms;
}

/** A number that is written in some way; one with more digits than can be kept is left unread, its text beside it. */
function amountForm(when: string, value: string): { readonly when: string; readonly value: string } {
  return { when: `(${when} AND ${isExactSql(value)})`, value };
}

/** Numbers with a letter or a sign of the column's own beside them. */
function flaggedForms(text: string, reading: ColumnReading): CellForm[] {
  const ready = pointedSql(text, reading);
  const own = Object.entries(reading.marks ?? {}).flatMap(([mark, meaning]) =>
    besideNumbers.filter((beside) => beside === meaning).map((status) => [mark, status] as const),
  );
  const ownForms = own.map(([mark, status]): CellForm => {
    const pattern = markedAmount(normaliseMark(mark));
    const amount = `regexp_extract(${ready}, ${quoteLiteral(`^(?:${pattern})$`)}, 1)`;
    return { ...amountForm(isMatch(ready, pattern), amountSql(amount)), status };
  });
  const number = amountSql(`regexp_extract(${ready}, '^[^a-z\\[(¹²³⁰⁴-⁹]*')`);
  const status = { sql: flagStatusSql(ready) };
  return [...ownForms, { ...amountForm(isMatch(ready, numberPatterns.flagged), number), status }];
}

/** The gravest of what the letters beside a number say of it; the number itself has no letters. */
function flagStatusSql(ready: string): string {
  const lettersOf = (status: CellStatus): string[] =>
    [...valueFlags].flatMap(([letters, said]) => (said === status ? [letters] : []));
  const branches = besideNumbers.map((status) => {
    const pattern = `(^|[^a-z])(${lettersOf(status).join('|')})([^a-z]|$)`;
    return `WHEN regexp_matches(${ready}, ${quoteLiteral(pattern)}) THEN ${quoteLiteral(status)}`;
  });
  return `CASE ${branches.join(' ')} ELSE 'value' END`;
}

/** The number of a text that is known to be an amount. */
function amountSql(ready: string): string {
  return `((CASE WHEN regexp_matches(${ready}, ${quoteLiteral(numberPatterns.minus)}) THEN -1 ELSE 1 END) * ${digitsSql(ready)})`;
}

/** The digits of a text as a number: whatever is neither digit nor point is set aside. */
function digitsSql(ready: string): string {
  return `try_cast(regexp_replace(${ready}, '[^0-9.]', '', 'g') AS DOUBLE)`;
}

/** No number that anybody wrote is longer; beyond, there are texts of digits too great for a number. */
const longest = 60;

function isMatch(ready: string, pattern: string): string {
  return `(length(${ready}) <= ${longest} AND regexp_full_match(${ready}, ${quoteLiteral(pattern)}))`;
}
