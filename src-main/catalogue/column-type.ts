import type { PreviewPage } from '../../shared/model/preview.ts';

export type ColumnType = PreviewPage['columns'][number]['type'];

/** What a database type is called in the window. */
export function columnType(databaseType: string): ColumnType {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|UINTEGER)$/.test(databaseType)) return 'whole number';
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(databaseType)) return 'number';
  if (/^(DATE|TIMESTAMP)/.test(databaseType)) return 'date';
  if (databaseType === 'BOOLEAN') return 'true or false';
  return 'text';
}
