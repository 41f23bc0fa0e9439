import { quoteIdentifier } from '../database/quote.ts';

/** The name under which a dataset's rows are found in the database. */
export function relationOf(datasetId: string): string {
  return quoteIdentifier(`dataset ${datasetId}`);
}
