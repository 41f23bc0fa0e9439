import type { HarmonisedLabel } from '../../shared/model/code-list.ts';
import { statusColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { countedCode } from './map-labels.ts';
import type { ReadStrand } from './read-strand.ts';
import { isIn } from './segment-sql.ts';

/** How the people of some rows are counted: columns to take along from each row, and the sums to make of them. */
export interface PeopleSql {
  readonly taken: readonly string[];
  readonly people: string;
  readonly withheld: string;
}

/** Counts records, or sums a table's counts; where the table hides or lacks one, the sum is not known and says why. */
export async function peopleSql(connection: Connection, dataset: Dataset, relation: string): Promise<PeopleSql> {
  if (dataset.kind !== 'aggregate') return { taken: [], people: 'count(*)', withheld: 'NULL::VARCHAR' };
  const name = countColumn(dataset);
  const hasStatus = (await columnNames(connection, relation)).includes(statusColumn(name));
  const status = hasStatus ? `r.${quoteIdentifier(statusColumn(name))}` : "'missing'";
  const lacks = `people IS NULL AND status NOT IN ('not-applicable', 'sample-zero')`;
  return {
    taken: [`r.${quoteIdentifier(name)} AS people`, `${status} AS status`],
    people: 'coalesce(sum(people), 0)',
    withheld: `CASE WHEN count(*) FILTER (WHERE ${lacks} AND status IN ('suppressed', 'low')) > 0 THEN 'suppressed'
      WHEN count(*) FILTER (WHERE ${lacks}) > 0 THEN 'not-available' END`,
  };
}

/** SQL that is true for the rows of a table that are no total or sub-total of any strand. */
export function innermostSql(
  strands: readonly ReadStrand[],
  labels: ReadonlyMap<string, readonly HarmonisedLabel[]>,
): string[] {
  return strands.flatMap(({ strand }) => {
    const ofStrand = labels.get(strand.list.id);
    if (ofStrand === undefined) return [];
    const column = `r.${quoteIdentifier(strand.column)}::VARCHAR`;
    const counted = ofStrand.filter(({ meaning }) => countedCode(meaning, 'aggregate') !== null);
    const texts = counted.flatMap(({ label }) => (label === null ? [] : [label]));
    const orNone = counted.some(({ label }) => label === null) ? ` OR ${column} IS NULL` : '';
    return [`(${isIn(column, texts)}${orNone})`];
  });
}

function countColumn(dataset: Dataset): string {
  const found = Object.entries(dataset.roles).find(([, role]) => role.kind === 'count');
  if (found === undefined) throw new Error(`The aggregate dataset ${dataset.id} has no count column`);
  return found[0];
}
