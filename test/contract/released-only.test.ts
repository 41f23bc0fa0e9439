import { beforeAll, describe, expect, it } from 'vitest';
import { usualPolicy } from '../../shared/model/policy.ts';
import { reportFormatSchema } from '../../shared/model/report-format.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { loadSolver } from '../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../src-main/disclosure/linear-solver.ts';
import { deriveReleased, releaseEvidence } from '../../src-main/disclosure/release.ts';
import { prepareReport } from '../../src-main/output/prepare-report.ts';
import { writePrepared } from '../../src-main/output/write-report.ts';
import { buildProfile } from '../../src-main/profile/build-profile.ts';
import { assessEvidence } from '../../src-main/statistics/assess-evidence.ts';
import { estimateBreakdown } from '../../src-main/statistics/estimate-breakdown.ts';
import { cubeOfCounts } from '../support/sample-cubes.ts';
import { ethnicGroupCounts, sexCounts } from '../support/sample-evidence.ts';
import type { SampleCounts } from '../support/sample-evidence.ts';
import { sampleProfileInput } from '../support/sample-profile-input.ts';

let solver: LinearSolver;
let [one, other]: readonly (Truth | undefined)[] = [];

interface Truth {
  readonly counts: SampleCounts;
  readonly evidence: Released<MeasureEvidence>;
}

beforeAll(async () => {
  solver = await loadSolver();
  one = truthOf(ethnicGroupCounts());
  other = otherTruth(one);
}, 120_000);

/** The whole way from counts to what may be said of them. */
function truthOf(counts: SampleCounts): Truth {
  const breakdowns = [counts, sexCounts()].map((table) => estimateBreakdown(cubeOfCounts(table)));
  return { counts, evidence: deriveReleased(releaseEvidence(breakdowns, usualPolicy, solver), assessEvidence) };
}

/** Other people with the same printed counts: hidden counts of two wards and two groups moved in a square, by one each. */
function otherTruth({ counts, evidence }: Truth): Truth {
  const hidden = new Set(
    evidence.breakdowns[0]?.rows.flatMap(({ area, category, count }) =>
      count.status === 'suppressed' ? [`${area} ${category}`] : [],
    ),
  );
  const { areas, categories } = counts;
  const isHidden = (area: number, category: number) =>
    hidden.has(`${areas[area]?.code ?? ''} ${categories[category]?.code ?? ''}`);
  const people = (area: number, category: number) => areas[area]?.users[category] ?? 0;
  const mayRise = (area: number, category: number) => people(area, category) !== 0 && people(area, category) !== 4;
  const mayFall = (area: number, category: number) => people(area, category) > 1 && people(area, category) !== 5;
  for (const [first] of areas.entries()) {
    for (const [second] of areas.entries()) {
      for (const [left] of categories.entries()) {
        for (const [right] of categories.entries()) {
          if (first === second || left === right) continue;
          const falls = [
            [first, left],
            [second, right],
          ] as const;
          const rises = [
            [first, right],
            [second, left],
          ] as const;
          if (![...falls, ...rises].every((cell) => isHidden(...cell))) continue;
          if (!falls.every((cell) => mayFall(...cell)) || !rises.every((cell) => mayRise(...cell))) continue;
          return truthOf(moved(counts, falls, rises));
        }
      }
    }
  }
  throw new Error('No hidden counts can be moved in a square.');
}

function moved(
  counts: SampleCounts,
  falls: readonly (readonly [number, number])[],
  rises: readonly (readonly [number, number])[],
): SampleCounts {
  const areas = counts.areas.map((area) => ({ ...area, users: [...area.users] }));
  for (const [cells, by] of [
    [falls, -1],
    [rises, 1],
  ] as const) {
    for (const [area, category] of cells) {
      const users = areas[area]?.users;
      if (users !== undefined) users[category] = (users[category] ?? 0) + by;
    }
  }
  return { ...counts, areas };
}

function reportOf(truth: Truth | undefined, code?: string) {
  if (truth === undefined) throw new Error('There is no evidence.');
  return prepareReport(deriveReleased(truth.evidence, (evidence) => buildProfile(sampleProfileInput(code, evidence))));
}

describe('two towns whose printed counts are the same', () => {
  it('differ in hidden counts', () => {
    expect(other?.counts).not.toEqual(one?.counts);
    expect(other?.evidence.disclosure.hidden).toBeGreaterThan(50);
  });

  it('have the same released evidence', () => {
    expect(other?.evidence).toEqual(one?.evidence);
  });

  it.each(reportFormatSchema.options)(
    'have the same %s report, byte for byte, for the whole and for a ward',
    async (format) => {
      for (const code of [undefined, 'E05013522']) {
        const [first, second] = await Promise.all([
          writePrepared(await reportOf(one, code), format),
          writePrepared(await reportOf(other, code), format),
        ]);
        expect(first.length).toBeGreaterThan(1000);
        expect(Buffer.compare(first, second)).toBe(0);
      }
    },
    60_000,
  );
});
