import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { areaKeySchema, type AreaKey } from '../../../../shared/model/area.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { everyone, known, unknown } from '../../../../shared/model/breakdown.ts';
import type { CountCube } from '../../../../shared/model/count-cube.ts';
import { measureEvidenceSchema, type ProtectedEvidence } from '../../../../shared/model/released-evidence.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { releaseEvidence } from '../../../../src-main/disclosure/release.ts';
import { assessEvidence } from '../../../../src-main/statistics/assess-evidence.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { policy } from '../disclosure/small-systems.ts';
import { cubeOf, north, south, whole } from './cube-fixture.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const population = { [north]: [1000, 900, 1100], [south]: [1000, 1000, 1000] };
const full = { [north]: [40, 30, 30, 10, 12], [south]: [75, 40, 50, 5, 6] };

function released(cube: CountCube): ProtectedEvidence {
  return releaseEvidence([estimateBreakdown(cube)], policy, solver);
}

function boundsAt({ strands }: Assessment, area: AreaKey, category: string) {
  return strands[0]?.cells.find((cell) => cell.area === area && cell.category === category)?.bounds;
}

function countAt({ breakdowns }: ProtectedEvidence, area: string, category: string): number | null {
  const row = breakdowns[0]?.rows.find((candidate) => candidate.area === area && candidate.category === category);
  return row?.count.status === 'value' ? row.count.value : null;
}

describe('bounds', () => {
  test('run from none to all of those not known, the share and representation of everyone', () => {
    const { assessment } = assessEvidence(released(cubeOf(full, population)));
    const bounds = boundsAt(assessment, north, 'a');
    expect(bounds?.rate).toMatchObject({ status: 'value', lowest: 40 });
    expect(bounds?.rate.status === 'value' && bounds.rate.highest).toBeCloseTo(62, 10);
    expect(bounds?.share.status === 'value' && [bounds.share.lowest, bounds.share.highest]).toEqual([
      40 / 122,
      62 / 122,
    ]);
    const representation = bounds?.representation;
    expect(representation?.status === 'value' && representation.highest).toBeCloseTo((62 / 122) * 3, 12);
  });

  test('of a rate of people end at the whole of a group, of events or of more than the whole they do not', () => {
    const few = { ...population, [north]: [50, 30, 1100] };
    const cube = cubeOf(full, few);
    const rateOf = (given: CountCube, category: string) =>
      boundsAt(assessEvidence(released(given)).assessment, north, category)?.rate;
    expect(rateOf(cube, 'a')).toMatchObject({ lowest: 800, highest: 1000, upper: 1000 });
    expect(rateOf({ ...cube, measure: { ...cube.measure, counts: 'events' } }, 'a')).toMatchObject({
      lowest: 800,
      highest: 1240,
    });
    const { share } = boundsAt(assessEvidence(released(cube)).assessment, north, 'a') ?? {};
    expect(share).toMatchObject({ highest: 62 / 122 });
    const more = cubeOf(full, { ...population, [north]: [32, 30, 1100] });
    expect(rateOf(more, 'a')).toMatchObject({ lowest: 1250, highest: 62 / 0.032 });
  });

  test('allow for chance at both ends by the limits of the estimate', () => {
    const { breakdowns, assessment } = assessEvidence(released(cubeOf(full, population)));
    const bounds = boundsAt(assessment, north, 'a')?.rate;
    const rate = breakdowns[0]?.rows.find(({ area, category }) => area === north && category === 'a')?.rate;
    expect(rate?.status === 'value' && bounds?.status === 'value' && bounds.lower).toBe(
      rate?.status === 'value' ? rate.lower : null,
    );
    // Byar's upper limit of 62 events, by hand.
    expect(bounds?.status === 'value' && bounds.upper).toBeCloseTo(79.48252112743717, 10);
  });

  test('are withheld where those not known are hidden, though the estimate is printed', () => {
    const evidence = released(cubeOf({ ...full, [north]: [40, 30, 30, 1, 2] }, population));
    expect(countAt(evidence, north, unknown)).toBeNull();
    expect(countAt(evidence, north, 'a')).toBe(40);
    const { assessment } = assessEvidence(evidence);
    expect(boundsAt(assessment, north, 'a')).toEqual({
      share: { status: 'suppressed' },
      rate: { status: 'suppressed' },
      representation: { status: 'suppressed' },
    });
  });

  test('of representation are withheld with it where more than 20% are not known', () => {
    const { assessment } = assessEvidence(released(cubeOf({ ...full, [south]: [75, 40, 50, 60, 60] }, population)));
    expect(boundsAt(assessment, south, 'a')).toMatchObject({
      rate: { status: 'value' },
      representation: { status: 'not-available' },
    });
  });
});

describe('nothing that is hidden has a part in it', () => {
  const count = fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 60 }));
  const users = fc.array(fc.array(count, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 2 });

  test('whatever is printed needs printed counts only, and a copy of what is printed gives the same', () => {
    fc.assert(
      fc.property(users, ([first = [], second = []]) => {
        const evidence = refusedOr(() => released(cubeOf({ [north]: first, [south]: second }, population)));
        if (evidence === null) return;
        const { assessment } = assessEvidence(evidence);
        for (const { area, category, bounds } of assessment.strands[0]?.cells ?? []) {
          const counts = [category, known, unknown, everyone].map((code) => countAt(evidence, area, code));
          const isPrinted = Object.values(bounds).some(({ status }) => status === 'value');
          expect(isPrinted && counts.includes(null)).toBe(false);
        }
        for (const { area, summary } of assessment.strands[0]?.summaries ?? []) {
          const counts = ['a', 'b', 'c', known, unknown, everyone].flatMap((code) =>
            [area, whole]
              .map((place) => (['a', 'b', 'c'].includes(code) ? area : place))
              .map((place) => countAt(evidence, place, code)),
          );
          const isPrinted = Object.values(summary).some(({ status }) => status === 'value');
          expect(isPrinted && counts.includes(null)).toBe(false);
        }
        for (const { area, made } of assessment.groupScreens) {
          const printed = evidence.breakdowns.flatMap(({ rows }) =>
            rows.filter((row) => row.area === area && madeDirections.includes(row.versusOthers.direction)),
          );
          expect(made).toBeLessThanOrEqual(printed.length);
        }
        for (const { area, category } of assessment.strands[0]?.others ?? []) {
          expect([countAt(evidence, area, category), countAt(evidence, area, known)]).not.toContain(null);
        }
        for (const { area, category } of assessment.strands[0]?.elsewhere ?? []) {
          expect([countAt(evidence, area, category), countAt(evidence, whole, category)]).not.toContain(null);
        }
        const copy = JSON.parse(JSON.stringify(evidence)) as ProtectedEvidence;
        expect(assessEvidence(copy)).toEqual(assessEvidence(evidence));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('people who may be swapped unseen leave it as it is: two tables that print alike are assessed alike', () => {
    const one = released(cubeOf({ [north]: [40, 3, 30, 10, 12], [south]: [75, 40, 50, 5, 6] }, population));
    const other = released(cubeOf({ [north]: [40, 2, 31, 10, 12], [south]: [75, 41, 49, 5, 6] }, population));
    expect(countAt(one, north, 'b')).toBeNull();
    expect(other).toEqual(one);
    expect(assessEvidence(other)).toEqual(assessEvidence(one));
  });

  test('is what the schema of evidence allows', () => {
    const evidence = assessEvidence(released(cubeOf(full, population)));
    expect(measureEvidenceSchema.parse(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
  });
});

const madeDirections = ['higher', 'lower', 'no-clear-difference'];

function refusedOr<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

test('areas are places: people who could not be placed are compared with nobody', () => {
  const cube = cubeOf({ ...full, 'not-placed': [9, 8, 7, 6, 5] }, population);
  const { assessment } = assessEvidence(released(cube));
  expect(assessment.groupScreens.map(({ area }) => area)).toEqual([whole, north, south]);
  expect(assessment.strands[0]?.summaries.map(({ area }) => area)).not.toContain(areaKeySchema.parse('not-placed'));
});
