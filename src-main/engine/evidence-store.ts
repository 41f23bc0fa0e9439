import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import type { EarlierTables } from '../disclosure/guard/earlier-tables.ts';
import { countCrossings } from './count-crossings.ts';
import { countMeasure } from './count-measure.ts';
import { countOverlap } from './count-overlap.ts';
import { countedPeople, extractsOf } from './counted-people.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { nothingReleased } from './earlier-releases.ts';
import { measureParts } from './measure-strands.ts';
import { protectBeside } from './protect-beside.ts';
import type { KeptRelease, ProtectedMeasure } from './protect-measure.ts';
import type { Session } from './session.ts';

/** The released evidence of a session's measures, each counted, estimated and protected once. */
export interface EvidenceStore {
  of(measure: string): Promise<Released<MeasureEvidence>>;
  /**
   * What the ledger is to remember when the evidence leaves (every true count, and what readers were shown of it), with
   * the proofs, the releases it was checked with, and those for whose sake more is hidden.
   */
  kept(measure: string): Promise<KeptRelease>;
  /** Has all evidence made again when it is asked for, as something has left since. */
  invalidate(): void;
}

/** What a store is opened with besides its session. */
interface StoreOptions {
  readonly earlier?: EarlierReleases | undefined;
  /** Where the measures that stand before one are protected already; left out: in this store. */
  readonly before?: Pick<EvidenceStore, 'kept'>;
  /** Ends what is under way, with an `AppError` 'cancelled'. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens the store of one session. A measure is protected together with all that left before, and with the measures of the
 * same extract that stand before it in the workspace, as if those had left; one that fails is tried again when asked again.
 */
export function openEvidenceStore(session: Session, options: StoreOptions = {}): EvidenceStore {
  const { earlier = nothingReleased, signal } = options;
  const made = new Map<string, Promise<ProtectedMeasure>>();
  const keptOf = async (measure: string): Promise<KeptRelease> => (await make(measure)).kept;
  const { kept: keptBefore } = options.before ?? { kept: keptOf };

  function make(measure: string): Promise<ProtectedMeasure> {
    const before = made.get(measure);
    if (before !== undefined) return before;
    const evidence = makeEvidence(session, measure, () => allEarlier(measure), signal);
    made.set(measure, evidence);
    evidence.catch(() => {
      if (made.get(measure) === evidence) made.delete(measure);
    });
    return evidence;
  }

  async function allEarlier(measure: string): Promise<readonly EarlierTables[]> {
    const released = await earlier.tables();
    const before: EarlierTables[] = [];
    for (const each of measuresBefore(session, measure)) {
      const kept = await keptBefore(each);
      before.push({ number: null, name: `“${kept.tables.people.title}”`, tables: kept.tables });
    }
    const left = released.map(({ number, tables }) => ({ number, name: releaseName(number), tables }));
    return ofSameExtract(session, measure, [...left, ...before]);
  }

  return {
    of: async (measure) => (await make(measure)).released,
    kept: keptOf,
    invalidate: () => made.clear(),
  };
}

async function makeEvidence(
  session: Session,
  measure: string,
  allEarlier: () => Promise<readonly EarlierTables[]>,
  signal: AbortSignal | undefined,
): Promise<ProtectedMeasure> {
  const people = await countedPeople(session, measure);
  const earlier = await allEarlier();
  const counted = await session.withConnection(async (connection) => {
    const cubes = await countMeasure(connection, session, measure);
    return {
      cubes,
      crossed: await countCrossings(connection, session, measure, cubes),
      overlap: earlier.length === 0 ? null : await countOverlap(connection, session, measure, people.filter, earlier),
    };
  }, signal);
  return protectBeside({ ...counted, people, earlier, policy: session.workspace.policy }, signal);
}

/** The measures of the same extract that stand before a measure in the workspace. */
function measuresBefore({ workspace }: Session, measure: string): readonly string[] {
  const extractsOfMeasure = (id: string) => extractsOf(workspace, measureParts(workspace, id).join.left.dataset);
  const own = extractsOfMeasure(measure);
  const ids = workspace.measures.map(({ id }) => id);
  return ids
    .slice(0, Math.max(0, ids.indexOf(measure)))
    .filter((id) => extractsOfMeasure(id).some((extract) => own.includes(extract)));
}

/** The tables of the extracts that a measure counts, in any version, with the code lists of their dimensions named. */
async function ofSameExtract(
  session: Session,
  measure: string,
  earlier: readonly EarlierTables[],
): Promise<readonly EarlierTables[]> {
  const { workspace } = session;
  const { dataset, version } = await countedPeople(session, measure);
  const own = extractsOf(workspace, dataset);
  return earlier.filter(
    ({ tables: { people } }) =>
      people.version === version || extractsOf(workspace, people.dataset).some((extract) => own.includes(extract)),
  );
}
