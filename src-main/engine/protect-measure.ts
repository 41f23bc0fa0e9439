import type { CountCube } from '../../shared/model/count-cube.ts';
import type { CrossedCube } from '../../shared/model/crossed-cube.ts';
import type { Overlap } from '../../shared/model/overlap.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { CountedPeople } from '../../shared/model/release-entry.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import type { EarlierTables } from '../disclosure/guard/earlier-tables.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { protectRecode } from '../disclosure/recode/protect-recode.ts';
import type { Recode } from '../disclosure/recode/recode.ts';
import { deriveReleased, releaseTogether } from '../disclosure/release.ts';
import type { MeasureTables, Release } from '../disclosure/release.ts';
import { roundCubes } from '../disclosure/rounding/round-cubes.ts';
import type { RoundedCubes } from '../disclosure/rounding/round-cubes.ts';
import type { TableSystem } from '../disclosure/table-system.ts';
import { tooSmallAreas } from '../disclosure/too-small-areas.ts';
import { assessEvidence } from '../statistics/assess-evidence.ts';
import { estimateBreakdown } from '../statistics/estimate-breakdown.ts';
import { estimateCrossing } from '../statistics/estimate-crossing.ts';

/** A measure as its records and tables were counted, with all that its protection depends on besides. */
export interface CountedMeasure {
  readonly cubes: readonly CountCube[];
  readonly crossed: readonly CrossedCube[];
  readonly people: CountedPeople;
  /** What left before of the same extract, or is to be read as if it had, and how its people overlap with the measure's. */
  readonly earlier: readonly EarlierTables[];
  readonly overlap: Overlap | null;
  readonly policy: Policy;
}

/** What is kept of a measure's evidence in confidence. */
export type KeptRelease = Omit<Release, 'evidence'>;

/** A measure's released evidence, with what is kept of it. */
export interface ProtectedMeasure {
  readonly released: Released<MeasureEvidence>;
  readonly kept: KeptRelease;
}

/** Coarser forms of some tables, to be compared by what they would print. */
export interface RecodedTables {
  readonly system: TableSystem;
  readonly recodes: readonly Recode[];
  readonly policy: Policy;
}

/** Estimates a counted measure, and protects, audits and proves it with all that left before; throws as `releaseTogether` does. */
export async function protectMeasure(measure: CountedMeasure): Promise<ProtectedMeasure> {
  const { cubes, crossed, people, earlier, overlap, policy } = measure;
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

/** The information that each recode of some tables keeps once it is protected by itself; null for one that cannot be. */
export async function keptByRecodes({ system, recodes, policy }: RecodedTables): Promise<readonly (number | null)[]> {
  const solver = await loadSolver();
  return recodes.map((recode) => protectRecode(system, recode, policy, solver)?.kept ?? null);
}

function tablesOf({ cubes, crossed }: Pick<RoundedCubes, 'cubes' | 'crossed'>): MeasureTables {
  return { breakdowns: cubes.map(estimateBreakdown), crossings: crossed.map(estimateCrossing) };
}
