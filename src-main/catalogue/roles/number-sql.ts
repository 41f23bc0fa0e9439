/** SQL for the number in a cell's text, or NULL: thousands commas, currency, per cent and spaces set aside, "nan" no number. */
export function numberSql(text: string): string {
  const bare = `regexp_replace(replace(${text}, '−', '-'), '[,£$€%\\s\\x{a0}]', '', 'g')`;
  return `CASE WHEN ${text}[1] BETWEEN '0' AND '9' AND isfinite(try_cast(${text} AS DOUBLE)) THEN try_cast(${text} AS DOUBLE)
    WHEN regexp_matches(${text}, '^[-−+]?[£$€]?[-−]?\\s?\\.?[0-9][0-9, \\x{a0}]*(\\.[0-9]+)?([eE][-+]?[0-9]+)?\\s?%?$')
      AND isfinite(try_cast(${bare} AS DOUBLE)) THEN try_cast(${bare} AS DOUBLE) END`;
}
