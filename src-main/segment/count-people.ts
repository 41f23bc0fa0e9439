import { z } from 'zod';
import type { HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import type { Connection } from '../database/connection.ts';
import { areaSql, keySql } from './key-sql.ts';
import { openKeyCoder } from './key-code.ts';
import { readLabels } from './read-labels.ts';
import type { ReadStrand } from './read-strand.ts';
import { openSegmentColumns } from './segment-columns.ts';
import { segmentSql } from './segment-sql.ts';
import { innermostSql, peopleSql } from './people-sql.ts';

export interface CountRequest {
  readonly dataset: Dataset;
  readonly relation: string;
  /** Null where nobody is placed. */
  readonly areaColumn: string | null;
  /** The breakdowns to count: each by one strand, or by several crossed. */
  readonly by: readonly (readonly ReadStrand[])[];
  /** Further strands that the segment, or an aggregate table's own totals, need. */
  readonly others: readonly ReadStrand[];
  /** Without named segments: they are put in their place before. */
  readonly segment: SegmentExpression;
  /** Filters to tell people apart by, as well; those in none of them are not counted. */
  readonly patterns?: readonly SegmentExpression[];
}

/** People of one area and one code of each strand of a breakdown; `area` is null for records that reached no area. */
export interface PeopleCount {
  /** Which of the breakdowns asked for, from 0. */
  readonly breakdown: number;
  readonly area: string | null;
  readonly codes: readonly string[];
  readonly people: number;
  /** Why the people are not all of them: the table hides, or lacks, one of the counts that they sum. */
  readonly withheld: Withheld | null;
  /** Where patterns were asked for, a sum of 2 to the power of each filter's position that is true of these people. */
  readonly pattern?: number;
}

const withheldSchema = z.enum(['suppressed', 'not-available']);
type Withheld = z.infer<typeof withheldSchema>;
const whySchema = withheldSchema.nullable();
const countSchema = z.number().int();
const textSchema = z.string().nullable();

export interface CountedPeople {
  readonly counts: readonly PeopleCount[];
  /** The labels met in each strand whose labels had to be known before counting, by code list. */
  readonly labels: ReadonlyMap<string, readonly HarmonisedLabel[]>;
}

/**
 * Counts the people of a segment by area and each of several breakdowns, in one pass of GROUPING SETS over the relation.
 * Rows are grouped by their labels as they are, and what the labels mean is worked out once for each group, so that the
 * cost is that of grouping alone.
 */
export async function countPeople(connection: Connection, request: CountRequest): Promise<CountedPeople> {
  const { dataset, relation, by } = request;
  const isAggregate = dataset.kind === 'aggregate';
  const counted = uniqueStrands(by.flat());
  const all = uniqueStrands([...counted, ...request.others]);
  const { patterns } = request;
  const spoken = [request.segment, ...(patterns ?? [])].flatMap((segment) => inSegment(segment, all));
  const labels = await readLabels(connection, relation, isAggregate ? all : uniqueStrands(spoken));
  if (by.length === 0) return { counts: [], labels };
  const columns = openSegmentColumns(dataset, request.areaColumn, all, labels);
  const picks = patterns?.map((filter, at) => `CASE WHEN ${segmentSql(filter, columns)} THEN ${2 ** at} ELSE 0 END`);
  const pattern = picks === undefined ? '0' : `(${picks.join(' + ')})`;
  const conditions = [
    segmentSql(request.segment, columns),
    ...(isAggregate ? innermostSql(all, labels) : []),
    ...(picks === undefined ? [] : [`${pattern} > 0`]),
  ];
  const { taken, people, withheld } = await peopleSql(connection, dataset, relation);
  const keys = counted.map((_, at) => `k${at}`);
  const sets = by.map((strands) => [
    'area',
    'pattern',
    ...strands.map((each) => `k${counted.indexOf(sameAs(each, counted))}`),
  ]);
  const grouped = keys.length === 0 ? '0' : `grouping_id(${keys.join(', ')})`;
  const inner = [
    `${areaSql(request.areaColumn)} AS area`,
    `${pattern}::BIGINT AS pattern`,
    ...counted.map((each, at) => `${keySql(each.strand, dataset)} AS k${at}`),
    ...taken,
  ];
  const found = await connection.columns(
    `SELECT ${['area', ...keys].join(', ')}, ${grouped}::BIGINT AS grouped, (${people})::BIGINT AS people, ${withheld} AS withheld, pattern
     FROM (SELECT ${inner.join(', ')} FROM ${relation} r WHERE ${conditions.join(' AND ')})
     GROUP BY GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`,
  );
  const origin = isAggregate ? 'aggregate' : 'record-level';
  const counts = gather(by, counted, found.columns, origin);
  return { counts: patterns === undefined ? counts.map(({ pattern: _, ...each }) => each) : counts, labels };
}

/** What was found by label, summed by what the labels mean. */
function gather(
  by: CountRequest['by'],
  counted: readonly ReadStrand[],
  columns: readonly (readonly unknown[])[],
  origin: 'record-level' | 'aggregate',
): PeopleCount[] {
  const [areas = [], ...rest] = columns;
  const keys = rest.slice(0, counted.length);
  const [masks = [], people = [], withheld = [], patterns = []] = rest.slice(counted.length);
  const codeOf = counted.map((each) => openKeyCoder(each, origin));
  const places = by.map((strands) => strands.map((each) => counted.indexOf(sameAs(each, counted))));
  const breakdownOf = new Map(places.map((set, index) => [maskOf(set, counted.length), index]));
  const sums = new Map<string, PeopleCount>();
  for (let row = 0; row < areas.length; row += 1) {
    const breakdown = breakdownOf.get(countSchema.parse(masks[row]));
    if (breakdown === undefined) continue;
    const codes = (places[breakdown] ?? []).map((at) => codeOf[at]?.(keys[at]?.[row]) ?? null);
    if (!codes.every((code) => code !== null)) continue;
    const area = textSchema.parse(areas[row]);
    const pattern = countSchema.parse(patterns[row]);
    const key = JSON.stringify([breakdown, area, codes, pattern]);
    const before = sums.get(key);
    sums.set(key, {
      breakdown,
      area,
      codes,
      people: (before?.people ?? 0) + countSchema.parse(people[row]),
      withheld: graver(before?.withheld ?? null, whySchema.parse(withheld[row])),
      pattern,
    });
  }
  return [...sums.values()].toSorted(
    (a, b) =>
      a.breakdown - b.breakdown ||
      Number(a.area === null) - Number(b.area === null) ||
      compare(a.area ?? '', b.area ?? '') ||
      compare(a.codes.join('\n'), b.codes.join('\n')) ||
      (a.pattern ?? 0) - (b.pattern ?? 0),
  );
}

/** DuckDB's grouping_id of a set: a bit for each key that is not grouped by, the first key's highest. */
function maskOf(set: readonly number[], keys: number): number {
  return Array.from({ length: keys }, (_, at) => (set.includes(at) ? 0 : 2 ** (keys - 1 - at))).reduce(
    (sum, bit) => sum + bit,
    0,
  );
}

/** The strands whose labels a segment speaks of. */
function inSegment(segment: SegmentExpression, strands: readonly ReadStrand[]): ReadStrand[] {
  const parts = segmentParts(segment);
  return strands.filter(({ strand: { list } }) =>
    parts.some((part) =>
      part.kind === 'strand-in' ? part.list === list.id : part.kind === 'age-between' && list.strand === 'age',
    ),
  );
}

function uniqueStrands(strands: readonly ReadStrand[]): ReadStrand[] {
  return strands.filter((each, at) => strands.findIndex((other) => isSame(each, other)) === at);
}

function sameAs(strand: ReadStrand, strands: readonly ReadStrand[]): ReadStrand {
  return strands.find((each) => isSame(each, strand)) ?? strand;
}

function isSame(a: ReadStrand, b: ReadStrand): boolean {
  return a.strand.list.id === b.strand.list.id && a.strand.column === b.strand.column;
}

function graver(a: Withheld | null, b: Withheld | null): Withheld | null {
  if (a === 'suppressed' || b === 'suppressed') return 'suppressed';
  return a ?? b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
