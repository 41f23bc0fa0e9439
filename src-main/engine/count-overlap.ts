import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import { areaKeySchema, notPlaced } from '../../shared/model/area.ts';
import type { CodeList, StrandId } from '../../shared/model/code-list.ts';
import type { StrandPair } from '../../shared/model/crossing.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Overlap } from '../../shared/model/overlap.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import type { Connection } from '../database/connection.ts';
import { listOfDimension } from '../disclosure/guard/list-dimension.ts';
import type { EarlierTables } from '../disclosure/guard/earlier-tables.ts';
import { crossedDimensions } from '../disclosure/guard/strands-of-key.ts';
import { filterKey } from '../disclosure/guard/filter-key.ts';
import { placedArea } from '../join/place-records.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import { countIn } from './count-in.ts';
import { countedRelation } from './counted-relation.ts';
import { measureCrossings, pairOf } from './measure-crossings.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** More filters than this could not be told apart in one count. */
const mostFilters = 30;

/**
 * How the people of a measure overlap with those of earlier tables, counted from the records of the present version: by
 * area, by the lists of the measure and of the earlier tables, and by which filters are true of them. One query for all.
 * Throws `not-disclosable`, naming the release, where an earlier filter can no longer be asked of the extract.
 */
export async function countOverlap(
  connection: Connection,
  session: Session,
  measure: string,
  filter: SegmentExpression,
  earlier: readonly EarlierTables[],
): Promise<Overlap> {
  const { workspace } = session;
  const parts = measureParts(workspace, measure);
  const records = datasetOf(workspace, parts.join.left.dataset);
  refuseOtherCounting(parts, earlier);
  const filters = distinctFilters([filter, ...earlier.map(({ tables }) => tables.people.filter)]);
  refuseTooMany(filters, records);
  const inUse = listsInUse(measureLists(session, parts), earlier, records);
  const byStrand = [...inUse];
  const byPair = pairsInUse(
    measureCrossings(session, parts).map(({ lists }) => pairOf(lists)),
    earlier,
    inUse,
  );
  const inside = new Set<string>(session.areas.map(({ code }) => code));
  const counts = await countIn(connection, {
    dataset: records,
    relation: countedRelation(parts, records),
    areaColumn: placedArea,
    by: [...byStrand.map(([, lists]) => lists), ...byPair.map(({ lists }) => lists.flat())],
    segment: { kind: 'everyone' },
    patterns: filters,
    mappings: workspace.mappings,
    carried: session.carried,
  }).catch((error: unknown) => {
    throw explain(error, earlier);
  });
  const countsOf = (at: number) =>
    counts.flatMap(({ breakdown, area, codes, people, pattern }) =>
      breakdown === at
        ? [
            {
              pattern: pattern ?? 0,
              area: area !== null && inside.has(area) ? areaKeySchema.parse(area) : notPlaced,
              codes,
              people,
            },
          ]
        : [],
    );
  return {
    filters,
    strands: byStrand.map(([strand, lists], at) => ({
      strand,
      lists: lists.map(({ id }) => id),
      counts: countsOf(at),
    })),
    pairs: byPair.map(({ strands, lists: [one, other] }, at) => ({
      strands,
      lists: [one.map(({ id }) => id), other.map(({ id }) => id)],
      counts: countsOf(byStrand.length + at),
    })),
    about: about(filters, records),
  };
}

interface PairInUse {
  readonly strands: StrandPair;
  readonly lists: readonly [readonly CodeList[], readonly CodeList[]];
}

/** The pairs of strands that the measure or any earlier table crosses, by all lists of both. */
function pairsInUse(
  own: readonly StrandPair[],
  earlier: readonly EarlierTables[],
  inUse: ReadonlyMap<StrandId, readonly CodeList[]>,
): readonly PairInUse[] {
  const strandOf = (list: string): StrandId => codeListOf(list).strand;
  const before = earlier
    .flatMap(({ tables }) => crossedDimensions(tables))
    .map(([one, other]): StrandPair => [strandOf(one.list), strandOf(other.list)]);
  const inOrder = [...own, ...before].map((pair): StrandPair => {
    const [one, other] = pair;
    return one < other ? [one, other] : [other, one];
  });
  return [...new Map(inOrder.map((pair) => [pair.join(), pair])).values()].flatMap((strands): PairInUse[] => {
    const [one, other] = [inUse.get(strands[0]), inUse.get(strands[1])];
    return one === undefined || other === undefined ? [] : [{ strands, lists: [one, other] }];
  });
}

/** Rows and persons of one extract can't be laid beside each other cell by cell, so what they give away together is not known. */
function refuseOtherCounting({ measure }: MeasureParts, earlier: readonly EarlierTables[]): void {
  const other = earlier.find(({ tables }) => tables.people.persons !== measure.persons);
  if (other === undefined) return;
  const [own, before] = [measure.persons, other.tables.people.persons].map((persons) =>
    persons === undefined ? 'rows' : `each person of “${persons}” once`,
  );
  throw new AppError(
    'not-disclosable',
    `"${measure.title}" counts ${own}, and ${other.name} counted ${before} of the same records: whom the two reveal together can't be checked. Count them as before.`,
  );
}

function distinctFilters(filters: readonly SegmentExpression[]): readonly SegmentExpression[] {
  return [...new Map(filters.map((filter) => [filterKey(filter), filter])).values()];
}

/** The lists of each strand that the records can be read into: the measure's own first. */
function listsInUse(
  own: readonly CodeList[],
  earlier: readonly EarlierTables[],
  records: Dataset,
): ReadonlyMap<StrandId, readonly CodeList[]> {
  const named = earlier.flatMap(({ tables }) =>
    Object.keys(tables.dimensions).flatMap((name) => {
      const found = listOfDimension(name);
      return found === null ? [] : [codeListOf(found.list)];
    }),
  );
  const distinct = [...new Map([...own, ...named].map((list) => [list.id, list])).values()];
  return Map.groupBy(
    distinct.filter((list) => strandColumnOf(records, list) !== null),
    ({ strand }) => strand,
  );
}

/** What the filters speak of, by themselves or through a column that has a role. */
function about(filters: readonly SegmentExpression[], { roles }: Dataset): Overlap['about'] {
  const parts = filters.flatMap(segmentParts);
  const columns = parts.flatMap((part) => ('column' in part ? (roles[part.column] ?? []) : []));
  const strands = [
    ...parts.flatMap((part): StrandId[] =>
      part.kind === 'strand-in' ? [part.strand] : part.kind === 'age-between' ? ['age'] : [],
    ),
    ...columns.flatMap((role): StrandId[] =>
      role.kind === 'strand'
        ? [role.strand]
        : role.kind === 'date-of-birth' || role.kind === 'age-in-years'
          ? ['age']
          : [],
    ),
  ];
  const places = ['area-code', 'area-name', 'postcode', 'uprn', 'easting', 'northing', 'latitude', 'longitude'];
  return {
    areas: parts.some(({ kind }) => kind === 'area-in') || columns.some(({ kind }) => places.includes(kind)),
    strands: [...new Set(strands)],
  };
}

function refuseTooMany(filters: readonly SegmentExpression[], { title, path }: Dataset): void {
  if (filters.length <= mostFilters) return;
  throw new AppError(
    'not-disclosable',
    `"${title}" has been released for ${filters.length - 1} other groups of people, too many to be checked together. Publish a group that was published before, or everyone.`,
    { file: path },
  );
}

/** A filter of an earlier release that the extract can no longer answer: what it overlaps with cannot be known. */
function explain(error: unknown, earlier: readonly EarlierTables[]): unknown {
  if (!(error instanceof AppError) || error.code !== 'column-missing') return error;
  const names = [...new Set(earlier.map(({ name }) => name))].slice(0, 3).join(', ');
  return new AppError(
    'not-disclosable',
    `This cannot be checked with what was released before (${names}): ${error.message}`,
    error.evidence,
  );
}
