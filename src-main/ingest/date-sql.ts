import { quoteLiteral } from '../database/quote.ts';

/** Formats once every separator is a hyphen; two-digit years are told apart first, since %Y would take 33 for the year 33. */
const longYear = ['%d-%m-%Y', '%Y-%m-%d', '%d-%b-%Y', '%d-%B-%Y', '%Y%m%d'];
const shortYear = ['%d-%m-%y', '%d-%b-%y', '%d-%B-%y'];

/** SQL for the date that a text holds as it is written in Britain or in ISO 8601, its time of day set aside; else NULL. */
export function dateSql(text: string): string {
  return `(${parsedSql(text)})`;
}

/** SQL for a date of birth: a two-digit year is never later than the day on which the extract was received. */
export function birthDateSql(text: string, received: string): string {
  const parsed = parsedSql(text);
  return `CASE WHEN ${hasShortYearSql(text)} AND ${parsed} > DATE ${quoteLiteral(received)}
    THEN (${parsed} - INTERVAL 100 YEAR)::DATE ELSE ${parsed} END`;
}

function parsedSql(text: string): string {
  const plain = plainSql(text);
  return `CASE WHEN ${hasShortYearSql(text)} THEN ${strptimeSql(plain, shortYear)} ELSE ${strptimeSql(plain, longYear)} END`;
}

function hasShortYearSql(text: string): string {
  return `regexp_matches(${plainSql(text)}, '^\\d{1,2}-([a-z]+|\\d{1,2})-\\d{2}$')`;
}

/** "7 Sept 1999", "07/09/1999 00:00" → "7-sep-1999", "07-09-1999". */
function plainSql(text: string): string {
  const timeless = `regexp_replace(trim(lower(${text})), '[ t]+\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?\\s*([ap]m|z)?$', '')`;
  return `regexp_replace(regexp_replace(${timeless}, '\\bsept\\b', 'sep'), '[\\s/.,-]+', '-', 'g')`;
}

function strptimeSql(text: string, formats: readonly string[]): string {
  return `try_strptime(${text}, [${formats.map(quoteLiteral).join(', ')}])::DATE`;
}
