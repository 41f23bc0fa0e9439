import { quoteIdentifier } from '../database/quote.ts';

/** SQL of a column's area code in its one spelling; NULL for a blank, and for codes of no area such as E99999999. */
export function areaCodeSql(column: string, alias?: string): string {
  const cell = `${alias === undefined ? '' : `${alias}.`}${quoteIdentifier(column)}::VARCHAR`;
  return `CASE WHEN trim(${cell}) = '' OR trim(${cell})[2:] = '99999999' THEN NULL ELSE upper(trim(${cell})) END`;
}

/** SQL of a lookup's key in its one spelling: a code, a postcode without its space, a name in lower case. */
export function lookupKeySql(kind: 'area' | 'area-name' | 'postcode' | 'uprn', column: string): string {
  const cell = `${quoteIdentifier(column)}::VARCHAR`;
  switch (kind) {
    case 'area':
      return areaCodeSql(column);
    case 'area-name':
      return `nullif(lower(trim(${cell})), '')`;
    case 'postcode':
      return `nullif(upper(regexp_replace(${cell}, '[^A-Za-z0-9]', '', 'g')), '')`;
    case 'uprn':
      return `nullif(ltrim(trim(${cell}), '0'), '')`;
  }
}
