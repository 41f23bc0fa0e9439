import type { Dataset } from '../../shared/model/dataset.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { outsideRelation, placedRelation } from '../join/place-records.ts';
import type { MeasureParts } from './measure-strands.ts';

/**
 * What a measure counts, to stand after FROM: its records with their areas, one row each; or one row a person, the latest
 * by the records' first date. Of rows of one day the first by their other columns is taken, those that say something
 * before those that do not. A row that names no person counts for one.
 */
export function countedRelation(parts: CountedParts, records: Dataset): string {
  return onceEach(parts, records, placedRelation(parts.join));
}

/** What a measure leaves out because it lies outside the whole, in the same way; of persons those with no row inside. */
export function leftOutRelation(parts: CountedParts, records: Dataset): string {
  const outside = outsideRelation(parts.join);
  const { persons } = parts.measure;
  if (persons === undefined) return outside;
  const person = quoteIdentifier(persons);
  const inside = `SELECT ${person} FROM ${placedRelation(parts.join)} WHERE ${person} IS NOT NULL`;
  return onceEach(parts, records, `(SELECT * FROM ${outside} WHERE ${person} IS NULL OR ${person} NOT IN (${inside}))`);
}

type CountedParts = Pick<MeasureParts, 'measure' | 'join'>;

function onceEach({ measure }: CountedParts, records: Dataset, relation: string): string {
  const { persons } = measure;
  if (persons === undefined) return relation;
  if (records.roles[persons] === undefined) {
    throw new AppError(
      'column-missing',
      `"${measure.title}" counts each person of “${persons}” once, and "${records.title}" has no such column. Change what the measure counts.`,
      { file: records.path, column: persons },
    );
  }
  const columns = Object.entries(records.roles).filter(([column]) => column !== persons && !isCompanionColumn(column));
  const date = columns.find(([, { kind }]) => kind === 'date');
  const others = columns
    .filter((each) => each !== date)
    .map(([column]) => `${quoteIdentifier(column)}::VARCHAR NULLS LAST`);
  const order = [...(date === undefined ? [] : [`${quoteIdentifier(date[0])} DESC NULLS LAST`]), ...others];
  const person = `${quoteIdentifier(persons)}::VARCHAR`;
  return `(SELECT * FROM ${relation} QUALIFY ${person} IS NULL OR row_number() OVER (PARTITION BY ${person} ORDER BY ${order.join(', ') || '1'}) = 1)`;
}
