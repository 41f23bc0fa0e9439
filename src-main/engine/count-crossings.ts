import { strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import type { CrossedCube } from '../../shared/model/crossed-cube.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { placedArea } from '../join/place-records.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { countIn } from './count-in.ts';
import { areaColumnOf } from './count-measure.ts';
import { countedRelation } from './counted-relation.ts';
import { measureCrossings } from './measure-crossings.ts';
import { measureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/**
 * The counts of a measure by each pair of strands that are counted together, for the whole; `cubes` are its counts by one
 * strand, whose categories they share. One query of its records for all pairs, and one of a table for each.
 */
export async function countCrossings(
  connection: Connection,
  session: Session,
  measureId: string,
  cubes: readonly CountCube[],
): Promise<CrossedCube[]> {
  const { workspace } = session;
  const parts = measureParts(workspace, measureId);
  const crossings = measureCrossings(session, parts);
  if (crossings.length === 0) return [];
  const records = datasetOf(workspace, parts.join.left.dataset);
  const users = await countIn(connection, {
    dataset: records,
    relation: countedRelation(parts, records),
    areaColumn: placedArea,
    by: crossings.map(({ lists }) => lists),
    segment: resolveSegment(parts.segment.expression, workspace.segments),
    mappings: workspace.mappings,
    carried: session.carried,
  });
  const found: CrossedCube[] = [];
  for (const [at, { lists, table }] of crossings.entries()) {
    const people = await countIn(connection, {
      dataset: table,
      relation: relationOf(table.id),
      areaColumn: areaColumnOf(table),
      by: [lists],
      segment: resolveSegment(parts.populationSegment.expression, workspace.segments),
      mappings: workspace.mappings,
      carried: session.carried,
    });
    const inside = new Set<string>(session.areas.map(({ code }) => code));
    const usersOfPair = users.filter(({ breakdown }) => breakdown === at);
    const cube = cubeOf(
      cubes,
      lists,
      usersOfPair,
      people.filter(({ area }) => area !== null && inside.has(area)),
    );
    if (cube !== null) found.push(cube);
  }
  return found;
}

/** Null where the measure has no counts by one of the strands. */
function cubeOf(
  cubes: readonly CountCube[],
  lists: readonly [CodeList, CodeList],
  users: readonly PeopleCount[],
  people: readonly PeopleCount[],
): CrossedCube | null {
  const [one, other] = lists.map(({ strand }) => cubes.find((cube) => cube.strand.id === strand));
  const whole = one?.areas[0];
  if (one === undefined || other === undefined || whole === undefined) return null;
  return {
    measure: one.measure,
    whole,
    strands: [crossedStrand(one, lists[0]), crossedStrand(other, lists[1])],
    users: sumPairs(users).map(({ categories, people: counted }) => ({ categories, people: counted })),
    population: sumPairs(people),
    unreliableUnder: one.unreliableUnder,
  };
}

function crossedStrand(cube: CountCube, { id, title, strand }: CodeList): CrossedBreakdown['strands'][number] {
  return {
    id: strand,
    title: strandTitles[strand],
    list: { id, title },
    categories: cube.categories.filter(({ kind }) => kind === 'category'),
  };
}

/** The pairs of codes of all areas together. */
function sumPairs(counts: readonly PeopleCount[]): CrossedCube['population'] {
  const sums = new Map<string, CrossedCube['population'][number]>();
  for (const { codes, people, withheld } of counts) {
    const [one = '', other = ''] = codes;
    const key = JSON.stringify([one, other]);
    const before = sums.get(key);
    sums.set(key, {
      categories: [one, other],
      people: (before?.people ?? 0) + people,
      withheld: before?.withheld === 'suppressed' ? 'suppressed' : (withheld ?? before?.withheld ?? null),
    });
  }
  return [...sums.values()];
}
