/** Quotes a table or column name for SQL. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a piece of text for SQL where a bound value is not possible (file paths, options). */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Quotes the path of one file for what reads files: a name such as "extract[1].csv" is no pattern for other names. */
export function quotePath(path: string): string {
  return quoteLiteral(path.replace(/[*?[]/g, '[$&]'));
}
