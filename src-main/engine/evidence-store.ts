import type { ReleasedTables } from '../../shared/model/release-entry.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import type { EarlierTables } from '../disclosure/guard/earlier-tables.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { deriveReleased, releaseTogether } from '../disclosure/release.ts';
import type { MeasureTables, Release } from '../disclosure/release.ts';
import { roundCubes } from '../disclosure/rounding/round-cubes.ts';
import type { RoundedCubes } from '../disclosure/rounding/round-cubes.ts';
import { tooSmallAreas } from '../disclosure/too-small-areas.ts';
import { assessEvidence } from '../statistics/assess-evidence.ts';
import { estimateBreakdown } from '../statistics/estimate-breakdown.ts';
import { estimateCrossing } from '../statistics/estimate-crossing.ts';
import { countCrossings } from './count-crossings.ts';
import { countMeasure } from './count-measure.ts';
import { countOverlap } from './count-overlap.ts';
import { countedPeople, extractsOf } from './counted-people.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { nothingReleased } from './earlier-releases.ts';
import { measureParts } from './measure-strands.ts';
import type { Session } from './session.ts';

/** What is kept of a measure's evidence in confidence. */
export type KeptRelease = Omit<Release, 'evidence'>;

/** The released evidence of a session's measures, each counted, estimated and protected once. */
export interface EvidenceStore {
  of(measure: string): Promise<Released<MeasureEvidence>>;
  /** What the ledger is to remember when the evidence leaves: every true count, and what readers were shown of it. */
  leaving(measure: string): Promise<ReleasedTables>;
  /** The same, with the proofs, the releases it was checked with, and those for whose sake more is hidden. */
  kept(measure: string): Promise<KeptRelease>;
  /** Has all evidence made again when it is asked for, as something has left since. */
  invalidate(): void;
}

interface Made {
  readonly released: Released<MeasureEvidence>;
  readonly kept: KeptRelease;
}

/**
 * Opens the store of one session. A measure is protected together with all that left before, and with the measures of the
 * same extract that stand before it in the workspace, as if those had left; one that fails is tried again when asked again.
 */
export function openEvidenceStore(session: Session, earlier: EarlierReleases = nothingReleased): EvidenceStore {
  const made = new Map<string, Promise<Made>>();

  function make(measure: string): Promise<Made> {
    const before = made.get(measure);
    if (before !== undefined) return before;
    const evidence = makeEvidence(session, measure, () => allEarlier(measure));
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
      const { kept } = await make(each);
      before.push({ number: null, name: `“${kept.tables.people.title}”`, tables: kept.tables });
    }
    const left = released.map(({ number, tables }) => ({ number, name: releaseName(number), tables }));
    return ofSameExtract(session, measure, [...left, ...before]);
  }

  return {
    of: async (measure) => (await make(measure)).released,
    leaving: async (measure) => (await make(measure)).kept.tables,
    kept: async (measure) => (await make(measure)).kept,
    invalidate: () => made.clear(),
  };
}

async function makeEvidence(
  session: Session,
  measure: string,
  allEarlier: () => Promise<readonly EarlierTables[]>,
): Promise<Made> {
  const { policy } = session.workspace;
  const people = await countedPeople(session, measure);
  const earlier = await allEarlier();
  const { cubes, crossed, overlap } = await session.withConnection(async (connection) => {
    const counted = await countMeasure(connection, session, measure);
    return {
      cubes: counted,
      crossed: await countCrossings(connection, session, measure, counted),
      overlap: earlier.length === 0 ? null : await countOverlap(connection, session, measure, people.filter, earlier),
    };
  });
  const solver = await loadSolver();
  const rounded = roundCubes(cubes, policy, solver, crossed);
  const counted = tablesOf({ cubes, crossed });
  const { evidence, ...kept } = releaseTogether(rounded.within === 0 ? counted : tablesOf(rounded), policy, solver, {
    people,
    earlier,
    overlap,
    counted,
    within: rounded.within,
    hiddenAreas: tooSmallAreas(cubes, policy),
  });
  return { released: deriveReleased(evidence, assessEvidence), kept };
}

function tablesOf({ cubes, crossed }: Pick<RoundedCubes, 'cubes' | 'crossed'>): MeasureTables {
  return { breakdowns: cubes.map(estimateBreakdown), crossings: crossed.map(estimateCrossing) };
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
