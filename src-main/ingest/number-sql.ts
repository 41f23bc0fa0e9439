import { quoteLiteral } from '../database/quote.ts';
import { normaliseMark, valueFlags } from '../../shared/model/cell-marks.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import type { CellStatus } from '../../shared/model/status.ts';
import { cellStruct, formValue, readyText } from './cell-sql.ts';
import type { CellForm, CellSql } from './cell-sql.ts';
import { knownMarkForms, ownMarkForms } from './mark-forms.ts';
import { markedAmount, numberPatterns } from './number-pattern.ts';

const besideNumbers = ['unreliable', 'estimated', 'provisional', 'revised'] as const;

/** SQL for the cells of a column of numbers. */
export function numberCellSql(column: string, reading: ColumnReading): CellSql {
  const cast = `try_cast(${column} AS DOUBLE)`;
  const own = ownMarkForms(column, reading);
  const usual: CellForm[] = [...own, { when: `isfinite(${cast})`, status: 'value', value: cast, isPlain: true }];
  return {
    isOdd: oddSql(column, own, `isfinite(${cast})`),
    usual: cast,
    plain: (ready) => formValue([...usual, ...plainForms(ready, reading)]),
    look: readyText(column),
    cell: (ready) =>
      cellStruct(column, 'DOUBLE', [
        ...usual,
        ...plainForms(ready, reading),
        ...flaggedForms(ready, reading),
        ...knownMarkForms(ready),
        { when: isMatch(ready, numberPatterns.low), status: 'low' },
        { when: isMatch(ready, numberPatterns.range), status: 'suppressed' },
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
function plainForms(ready: string, reading: ColumnReading): CellForm[] {
  const forms: CellForm[] = [
    { when: `coalesce(${ready}, '') = ''`, status: 'missing', isPlain: true },
    { when: isMatch(ready, numberPatterns.amount), status: 'value', value: amountSql(ready), isPlain: true },
  ];
  const bracketed = { when: isMatch(ready, numberPatterns.bracketed), value: digitsSql(ready) };
  if (reading.brackets === 'negative') {
    forms.push({ ...bracketed, value: `-${bracketed.value}`, status: 'value', isPlain: true });
  }
  if (reading.brackets === 'unreliable') forms.push({ ...bracketed, status: 'unreliable' });
  return forms;
}

/** Numbers with a letter or a sign of the column's own beside them. */
function flaggedForms(ready: string, reading: ColumnReading): CellForm[] {
  const own = Object.entries(reading.marks ?? {}).flatMap(([mark, meaning]) =>
    besideNumbers.filter((beside) => beside === meaning).map((status) => [mark, status] as const),
  );
  const ownForms = own.map(([mark, status]): CellForm => {
    const pattern = markedAmount(normaliseMark(mark));
    const amount = `regexp_extract(${ready}, ${quoteLiteral(`^(?:${pattern})$`)}, 1)`;
    return { when: isMatch(ready, pattern), status, value: amountSql(amount) };
  });
  const number = amountSql(`regexp_extract(${ready}, '^[^a-z\\[(¹²³⁰⁴-⁹]*')`);
  const status = { sql: flagStatusSql(ready) };
  return [...ownForms, { when: isMatch(ready, numberPatterns.flagged), status, value: number }];
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
