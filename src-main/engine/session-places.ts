import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Connection } from '../database/connection.ts';
import { areaOutlines } from '../geography/area-outlines.ts';
import type { AreaOutlines } from '../geography/area-outlines.ts';
import type { PlaceKnowledge } from '../geography/custom/read-small-areas.ts';
import { indexPlaces } from '../geography/find/nearest-places.ts';
import type { NearestPlaces } from '../geography/find/nearest-places.ts';
import { readKnownAreas } from '../geography/known-areas.ts';
import type { KnownAreas } from '../geography/known-areas.ts';
import { readBoundaries } from '../geography/read-boundaries.ts';
import { thinBoundaries } from '../geography/thin-boundaries.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { gazetteerOf, receivedSources, sourceIn } from './session-gazetteer.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** What is read of a session's places once, however often it is asked for. */
interface ReadPlaces {
  readonly outlines: Map<string, Promise<AreaOutlines>>;
  readonly boundaries: Map<string, Promise<Boundaries>>;
  readonly thinned: Map<string, Promise<Boundaries>>;
  readonly points: Map<string, Promise<NearestPlaces>>;
  readonly known: Map<'all', Promise<KnownAreas>>;
}

const read = new WeakMap<Session, ReadPlaces>();

function readOf(session: Session): ReadPlaces {
  const before = read.get(session);
  if (before !== undefined) return before;
  const places: ReadPlaces = {
    outlines: new Map(),
    boundaries: new Map(),
    thinned: new Map(),
    points: new Map(),
    known: new Map(),
  };
  read.set(session, places);
  return places;
}

/** What was asked for before, or what making it gives; a failure is not kept. */
function once<K, T>(kept: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const before = kept.get(key);
  if (before !== undefined) return before;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** The full outlines of a boundary dataset of the workspace. */
export function boundariesOf(session: Session, dataset: string): Promise<Boundaries> {
  return once(readOf(session).boundaries, dataset, async () => {
    if (dataset === session.workspace.areas.boundaries) return session.boundaries;
    const { boundaries } = await gazetteerOf(session);
    const set = boundaries.find((each) => each.dataset === dataset);
    if (set === undefined) {
      const others = boundaries.map((each) => each.dataset).join(', ');
      throw new AppError(
        'unknown-name',
        `“${dataset}” holds no outlines with area codes. The workspace has: ${others === '' ? 'none' : others}.`,
      );
    }
    const file = session.outlineFile(datasetOf(session.workspace, dataset));
    return (await readBoundaries(file, set.codeColumn, set.nameColumn)).boundaries;
  });
}

/** The outlines of a boundary dataset, thinned for drawing. */
export function drawnBoundariesOf(session: Session, dataset: string): Promise<Boundaries> {
  return once(readOf(session).thinned, dataset, async () => thinBoundaries(await boundariesOf(session, dataset)));
}

/** The outlines of a boundary dataset in the order of their codes, for looking points up in them. */
export function outlinesOf(session: Session, dataset: string): Promise<AreaOutlines> {
  return once(readOf(session).outlines, dataset, async () => areaOutlines(await boundariesOf(session, dataset)));
}

/** The places of a points dataset, indexed. */
export function placesOf(session: Session, dataset: string): Promise<NearestPlaces> {
  return once(readOf(session).points, dataset, async () => {
    const { points } = await gazetteerOf(session);
    const set = points.find((each) => each.dataset === dataset);
    if (set === undefined) {
      const others = points.map((each) => each.dataset).join(', ');
      throw new AppError(
        'unknown-name',
        `“${dataset}” holds no places with positions. The workspace has: ${others === '' ? 'none' : others}.`,
      );
    }
    const source = sourceIn(session, dataset);
    return indexPlaces((job) => session.withConnection(job), set, source.dataset, source.relation);
  });
}

/** The areas that a workspace's boundaries and lookups name. */
export function knownAreasOf(session: Session): Promise<KnownAreas> {
  return once(readOf(session).known, 'all', () =>
    session.withConnection((connection) => readKnownAreas(connection, receivedSources(session))),
  );
}

/** What a workspace knows of places, for a job on a connection. */
export async function placeKnowledge(session: Session, connection: Connection): Promise<PlaceKnowledge> {
  const sources = receivedSources(session);
  return {
    connection,
    sources,
    gazetteer: await gazetteerOf(session),
    known: await knownAreasOf(session),
    customAreas: session.workspace.customAreas ?? [],
    level: session.workspace.areas.geography.kind,
    areasInUse: session.workspace.areas.boundaries,
    outlinesOf: (dataset) => outlinesOf(session, dataset),
  };
}
