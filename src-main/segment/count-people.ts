import { z } from 'zod';
import type { HarmonisedLabel } from '../../shared/model/code-list.ts';
import { statusColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { ageOnDaySql, bandSql, possibleAgeSql } from './age-sql.ts';
import { labelTableSql } from './map-labels.ts';
import { segmentSql } from './segment-sql.ts';
import type { StrandColumn } from './strand-column.ts';

/** A strand's column with the meaning of each of its labels (none for ages, which are read by arithmetic). */
export interface MappedStrand {
  readonly strand: StrandColumn;
  readonly labels: readonly HarmonisedLabel[] | null;
}

export interface CountRequest {
  readonly dataset: Dataset;
  readonly relation: string;
  readonly areaColumn: string;
  /** The strands to count by, one breakdown each. */
  readonly by: readonly MappedStrand[];
  /** Further strands that the segment, or an aggregate table's own totals, need. */
  readonly others: readonly MappedStrand[];
  readonly segment: SegmentExpression;
}

/** People of one area and code of one strand; `area` is null for records that reached no area. */
export interface StrandCount {
  readonly list: string;
  readonly area: string | null;
  readonly code: string;
  readonly people: number;
  /** Why the people are not all of them: the table hides, or lacks, one of the counts that they sum. */
  readonly withheld: Withheld | null;
}

const withheldSchema = z.enum(['suppressed', 'not-available']);
type Withheld = z.infer<typeof withheldSchema>;

const rowSchema = z.object({
  list: z.string(),
  area: z.string().nullable(),
  code: z.string(),
  people: z.number().int(),
  withheld: withheldSchema.nullable(),
});

/** Counts the people of a segment by area and each of several strands, in one pass of GROUPING SETS over the relation. */
export async function countPeople(connection: Connection, request: CountRequest): Promise<StrandCount[]> {
  if (request.by.length === 0) return [];
  const strands = [...request.by, ...request.others];
  const aggregate = request.dataset.kind === 'aggregate';
  const coded = strands.map((each) => codedSql(each, request.dataset));
  const joins = strands.flatMap((each, index) =>
    each.labels === null
      ? []
      : [
          `LEFT JOIN ${labelTableSql(each.labels, aggregate ? 'aggregate' : 'record-level')} m${index}
           ON r.${quoteIdentifier(each.strand.column)}::VARCHAR IS NOT DISTINCT FROM m${index}.label`,
        ],
  );
  const { people, withheld } = aggregate
    ? await summedSql(connection, request)
    : { people: 'count(*)', withheld: 'NULL::VARCHAR' };
  const selected = strands.map(
    (each, index) => `${coded[index]?.replace('$', `m${index}`) ?? 'NULL'} AS ${codeName(each)}`,
  );
  const innermost = aggregate ? strands.map((each) => `${codeName(each)} IS NOT NULL`) : [];
  const where = [segmentSql(request.segment, (strand, list) => codeColumnName(strand, list)), ...innermost].join(
    ' AND ',
  );
  const sets = request.by.map((each) => `(area, ${codeName(each)})`);
  const list = request.by
    .map((each) => `WHEN grouping(${codeName(each)}) = 0 THEN ${quoteLiteral(each.strand.list.id)}`)
    .join(' ');
  const code = request.by.map((each) => codeName(each)).join(', ');
  return connection.query(
    rowSchema,
    `WITH coded AS (SELECT r.*, r.${quoteIdentifier(request.areaColumn)}::VARCHAR AS area, ${selected.join(', ')}
       FROM ${request.relation} r ${joins.join('\n')})
     SELECT CASE ${list} END AS list, area, coalesce(${code}) AS code, (${people})::BIGINT AS people, ${withheld} AS withheld
     FROM coded r WHERE ${where}
     GROUP BY GROUPING SETS (${sets.join(', ')})
     HAVING coalesce(${code}) IS NOT NULL
     ORDER BY ALL`,
  );
}

/** A table's counts are summed; where it hides or lacks one of them, the sum is not known, and says why. */
async function summedSql(
  connection: Connection,
  { dataset, relation }: CountRequest,
): Promise<{ people: string; withheld: string }> {
  const name = countColumn(dataset);
  const count = `r.${quoteIdentifier(name)}`;
  const hasStatus = (await columnNames(connection, relation)).includes(statusColumn(name));
  const status = hasStatus ? `r.${quoteIdentifier(statusColumn(name))}` : "'missing'";
  const lacks = `${count} IS NULL AND ${status} NOT IN ('not-applicable', 'sample-zero')`;
  return {
    people: `coalesce(sum(${count}), 0)`,
    withheld: `CASE WHEN count(*) FILTER (WHERE ${lacks} AND ${status} IN ('suppressed', 'low')) > 0 THEN 'suppressed'
      WHEN count(*) FILTER (WHERE ${lacks}) > 0 THEN 'not-available' END`,
  };
}

/** SQL of a strand's code; `$` stands for the alias of its label table. */
function codedSql(mapped: MappedStrand, dataset: Dataset): string {
  const column = `r.${quoteIdentifier(mapped.strand.column)}`;
  switch (mapped.strand.role.kind) {
    case 'date-of-birth':
      return bandSql(ageOnDaySql(column, dataset.period.to), mapped.strand.list);
    case 'age-in-years':
      return bandSql(`(${possibleAgeSql(column)})`, mapped.strand.list);
    case 'strand':
      return '$.code';
  }
}

function codeName(mapped: MappedStrand): string {
  return codeColumnName(mapped.strand.list.strand, mapped.strand.list.id);
}

function codeColumnName(strand: string, list: string): string {
  return quoteIdentifier(`code ${strand} ${list}`);
}

function countColumn(dataset: Dataset): string {
  const found = Object.entries(dataset.roles).find(([, role]) => role.kind === 'count');
  if (found === undefined) throw new Error(`The aggregate dataset ${dataset.id} has no count column`);
  return found[0];
}
