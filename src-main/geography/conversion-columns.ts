import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { peopleColumn } from '../../shared/geography/people-column.ts';
import { isRanking } from '../../shared/geography/refuse-comparison.ts';
import type { Dataset } from '../../shared/model/dataset.ts';

/** What becomes of each column of a table that is carried to other areas. */
export interface ConversionColumns {
  /** Kept as they are: the strands, categories and periods that counts are broken down by. */
  readonly kept: readonly string[];
  /** Summed; the first counts all people once. */
  readonly counts: readonly string[];
  /** Averages, shares and ranks, which no sum or mean of small areas gives, and names of the old areas. */
  readonly leftOut: readonly string[];
}

/** Sorts a table's columns by what a conversion does to them; refuses a table that has nothing to sum. */
export function conversionColumns(dataset: Dataset): ConversionColumns {
  if (dataset.kind === 'record-level') {
    throw new AppError(
      'data-impossible',
      `“${dataset.title}” is a list of records and not a table of counts. Place its records in areas by a join, which counts each where it belongs.`,
    );
  }
  const kept: string[] = [];
  const counts: string[] = [];
  const totals: string[] = [];
  const leftOut: string[] = [];
  for (const [column, role] of Object.entries(dataset.roles)) {
    switch (role.kind) {
      case 'count':
        if (isRanking({ column, role })) leftOut.push(column);
        else counts.push(column);
        break;
      case 'total':
        totals.push(column);
        break;
      case 'strand':
      case 'category':
      case 'period':
      case 'date':
        if (isRanking({ column, role })) leftOut.push(column);
        else kept.push(column);
        break;
      case 'area-code':
      case 'area-name':
      case 'ignore':
        break;
      default:
        leftOut.push(column);
    }
  }
  if (counts.length === 0) throw refuseWithoutCounts(dataset, leftOut);
  const people = peopleColumn(dataset) ?? '';
  return { kept, counts: [...new Set([people, ...counts, ...totals])], leftOut };
}

/** Ranks and deciles say where an area stands among others: their mean over a larger area says nothing. */
function refuseWithoutCounts(dataset: Dataset, leftOut: readonly string[]): AppError {
  const rankings = leftOut.filter((column) => isRanking({ column, role: dataset.roles[column] ?? { kind: 'ignore' } }));
  if (rankings.length === 0) {
    return new AppError(
      'data-impossible',
      `“${dataset.title}” has no column of counts, and rates or averages of small areas do not add up to those of larger ones. Carry the counts that they were made of.`,
    );
  }
  const named = formatList(rankings.slice(0, 3).map((column) => `“${column}”`));
  return new AppError(
    'data-impossible',
    `${named} of “${dataset.title}” ${rankings.length === 1 ? 'is a rank or decile' : 'are ranks or deciles'}: an average of them is no rank of the larger area. ` +
      'Count how many people or small areas of each decile a larger area holds, or take the published ranks of the larger areas.',
  );
}
