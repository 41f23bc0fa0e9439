import type { Released } from '../../shared/model/released.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { deriveReleased, releaseEvidence } from '../disclosure/release.ts';
import { assessEvidence } from '../statistics/assess-evidence.ts';
import { estimateBreakdown } from '../statistics/estimate-breakdown.ts';
import { countMeasure } from './count-measure.ts';
import type { Session } from './session.ts';

/** The released evidence of a session's measures, each counted, estimated and protected once. */
export interface EvidenceStore {
  of(measure: string): Promise<Released<MeasureEvidence>>;
}

/** Opens the store of one session; a measure that fails is tried again when asked again. */
export function openEvidenceStore(session: Session): EvidenceStore {
  const made = new Map<string, Promise<Released<MeasureEvidence>>>();
  return {
    of(measure) {
      const before = made.get(measure);
      if (before !== undefined) return before;
      const evidence = makeEvidence(session, measure);
      made.set(measure, evidence);
      evidence.catch(() => made.delete(measure));
      return evidence;
    },
  };
}

async function makeEvidence(session: Session, measure: string): Promise<Released<MeasureEvidence>> {
  const cubes = await session.withConnection((connection) => countMeasure(connection, session, measure));
  const solver = await loadSolver();
  const released = releaseEvidence(cubes.map(estimateBreakdown), session.workspace.policy, solver);
  return deriveReleased(released, assessEvidence);
}
