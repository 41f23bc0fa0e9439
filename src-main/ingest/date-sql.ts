import { quoteLiteral } from '../database/quote.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import { cellStruct, formValue, readyText } from './cell-sql.ts';
import type { CellSql } from './cell-sql.ts';
import { knownMarkForms, ownMarkForms } from './mark-forms.ts';

/** Texts once every separator is a hyphen, and the formats that they are tried with: two-digit years come first, since %Y takes 33 for the year 33. */
const shapes = '(\\d{1,2}-(\\d{1,2}|[a-z]+)-(\\d{2}|\\d{4})|\\d{4}-\\d{1,2}-\\d{1,2}|(1[5-9]|20|21)\\d{6})';
const named = ['%d-%b-%y', '%d-%B-%y', '%d-%b-%Y', '%d-%B-%Y'];
/** What a year of less than four digits would be read as, which nobody means. */
const longAgo = "DATE '0999-12-31'";

/** SQL for the cells of a column of dates, day first unless its reading says otherwise; the time of day is set aside. */
export function dateCellSql(column: string, reading: ColumnReading): CellSql {
  return withDates(column, reading, (written) => unusualSql(column, written, reading));
}

/**
 * The same for dates of birth: a two-digit year is never later than the day on which the extract was received, and a day
 * on which nobody in it can have been born is none.
 */
export function birthDateCellSql(column: string, reading: ColumnReading, received: string): CellSql {
  const day = `DATE ${quoteLiteral(received)}`;
  const { least, most } = birthDays(received);
  const possible = (date: string): string => `CASE WHEN ${date} > ${least} AND ${date} < ${most} THEN ${date} END`;
  const unusual = (written: string): string => {
    const date = unusualSql(column, written, reading);
    return possible(`(CASE WHEN regexp_full_match(${written}, '\\d{1,2}-[a-z0-9]+-\\d{2}') AND ${date} > ${day}
      THEN (${date} - INTERVAL 100 YEAR)::DATE ELSE ${date} END)`);
  };
  return withDates(column, reading, unusual, possible);
}

/** The days between which somebody in an extract can have been born: after `least`, before `most`, as SQL. */
export function birthDays(received: string): { readonly least: string; readonly most: string } {
  return { least: "DATE '1849-12-31'", most: `(DATE ${quoteLiteral(received)} + INTERVAL '1 year 1 day')::DATE` };
}

function withDates(
  column: string,
  reading: ColumnReading,
  unusual: (written: string) => string,
  possible: (date: string) => string = (date) => date,
): CellSql {
  const usual = possible(usualSql(column, reading));
  const own = ownMarkForms(column, reading).filter(({ value }) => value === undefined);
  const dateOf = (look: string): string =>
    own.length === 0 ? unusual(`${look}.written`) : `coalesce(${usual}, ${unusual(`${look}.written`)})`;
  return {
    isOdd: own.length > 0 ? 'true' : `(${column} IS NOT NULL AND ${usual} IS NULL)`,
    usual,
    look: `struct_pack(written := ${writtenSql(column)}, ready := ${readyText(column)})`,
    plain: (look) =>
      formValue([...own, { when: 'true', status: 'value', value: `coalesce(${usual}, ${dateOf(look)})` }]),
    cell: (look) =>
      cellStruct(column, 'DATE', [
        ...own,
        { when: `${column} IS NULL`, status: 'missing', isPlain: true },
        { when: `${look} IS NULL`, status: 'value', value: usual, isPlain: true },
        { when: `${dateOf(look)} IS NOT NULL`, status: 'value', value: dateOf(look), isPlain: true },
        { when: `${look}.ready = ''`, status: 'missing', isPlain: true },
        ...knownMarkForms(`${look}.ready`),
      ]),
  };
}

/**
 * A date in one of the usual ways, read fast: 2024-05-07 and 07/05/2024, with or without a time of day. A format that
 * does not fit takes DuckDB long, so the shape is looked at first: it also tells four-digit years, and "epoch" from a date.
 */
function usualSql(column: string, reading: ColumnReading): string {
  const numbers = reading.dates === 'month-first' ? '%m/%d/%Y' : '%d/%m/%Y';
  const day = (text: string, format: string): string => `try_strptime(${text}, '${format}')::DATE`;
  const time = `[T ]\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?`;
  return `CASE WHEN ${column} < '0' OR ${column} >= ':' THEN NULL
    WHEN ${column} LIKE '%/%/2___' OR ${column} LIKE '%/%/1___' THEN ${day(column, numbers)}
    WHEN ${column} LIKE '____-__-__' AND ${column} >= '1' THEN ${day(column, '%Y-%m-%d')}
    WHEN regexp_full_match(${column}, '[1-9]\\d{3}-\\d{2}-\\d{2}${time}') THEN ${day(`left(${column}, 10)`, '%Y-%m-%d')}
    WHEN regexp_full_match(${column}, '\\d{1,2}/\\d{1,2}/[12]\\d{3}${time}')
      THEN ${day(`regexp_extract(${column}, '^[0-9/]+')`, numbers)} END`;
}

function fromFormats(text: string, formats: readonly string[]): string {
  const date = `try_strptime(${text}, [${formats.map(quoteLiteral).join(', ')}])::DATE`;
  return `nullif(greatest(${date}, ${longAgo}), ${longAgo})`;
}

/** A date in one of the less usual ways, from its text as `writtenSql` gives it: "7 Sept 1999", "01May2022", "Tue 7.9.99". */
function unusualSql(column: string, written: string, reading: ColumnReading): string {
  const numbers = reading.dates === 'month-first' ? '%m-%d' : '%d-%m';
  const formats = [`${numbers}-%y`, `${numbers}-%Y`, '%Y-%m-%d', ...named, '%Y%m%d'];
  const date = `WHEN regexp_full_match(${written}, ${quoteLiteral(shapes)}) THEN ${fromFormats(written, formats)}`;
  return `CASE ${date} ${reading.dates === 'spreadsheet-days' ? serialSql(column) : ''} END`;
}

/** Days as spreadsheets count them, 1 being the first of January 1900; only from March 1900 on, where their count is right. */
function serialSql(column: string): string {
  const days = `try_cast(regexp_extract(${column}, '^\\s*(\\d{2,5})([.]\\d+)?\\s*$', 1) AS INTEGER)`;
  return `WHEN ${days} > 60 THEN DATE '1899-12-30' + ${days}`;
}

/** "Tue, 7th Sept 1999", "07/09/1999 00:00", "01May2022", "Sep 7, 1999" → "7-sep-1999", "07-09-1999", "01-may-2022", "7-sep-1999". */
function writtenSql(column: string): string {
  const steps: readonly (readonly [string, string])[] = [
    ['[ t,]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([ap][.]?m[.]?)?\\s*(z|utc|gmt|bst|[+-]\\d{2}(:?\\d{2})?)?$', ''],
    ['^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\\b[., ]*', ''],
    ['(\\d)(st|nd|rd|th)\\b', '\\1'],
    ['sept\\b', 'sep'],
    ['[\\s/.,\\x{a0}-]+', '-'],
    ['-$', ''],
    ['^(\\d{1,2})-?([a-z]{3,9})-?(\\d{2}|\\d{4})$', '\\1-\\2-\\3'],
    ['^([a-z]{3,9})-(\\d{1,2})-(\\d{4})$', '\\2-\\1-\\3'],
  ];
  return steps.reduce(
    (text, [pattern, by]) => `regexp_replace(${text}, ${quoteLiteral(pattern)}, ${quoteLiteral(by)}, 'g')`,
    `lower(trim(${column}, ${quoteLiteral(' \t\r\n\u00A0')}))`,
  );
}
