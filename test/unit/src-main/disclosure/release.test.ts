import { beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown, BreakdownRow } from '../../../../shared/model/breakdown.ts';
import { protectedEvidenceSchema } from '../../../../shared/model/released-evidence.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { combineReleased, deriveReleased, releaseEvidence } from '../../../../src-main/disclosure/release.ts';
import { borough, breakdown } from './small-breakdowns.ts';
import { policy } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Wards 1 to 3 and those not placed: Christian, Muslim, no religion, declined, missing. */
const religion = [
  [60, 3, 30, 6, 0],
  [50, 20, 40, 0, 5],
  [70, 25, 35, 7, 5],
  [20, 8, 12, 0, 0],
];
/** The same people: female, male, declined, missing. */
const sex = [
  [50, 49, 0, 0],
  [60, 55, 0, 0],
  [70, 72, 0, 0],
  [20, 20, 0, 0],
];
const byReligion = () => breakdown('religion', ['christian', 'muslim', 'none'], religion);
const bySex = () => breakdown('sex', ['female', 'male'], sex);

function rowOf(released: Breakdown | undefined, area: string, category: string): BreakdownRow | undefined {
  return released?.rows.find((row) => row.area === area && row.category === category);
}

function hiddenCounts(released: Breakdown | undefined): readonly string[] {
  return (released?.rows ?? []).flatMap(({ area, category, count }) =>
    count.status === 'suppressed' ? [`${area} ${category}`] : [],
  );
}

describe('releaseEvidence', () => {
  test('hides the small count and a rectangle of inner cells, and prints every total', () => {
    const { breakdowns, disclosure } = releaseEvidence([byReligion(), bySex()], policy, solver);
    expect(hiddenCounts(breakdowns[0])).toEqual([
      'E05000001 muslim',
      'E05000001 none',
      'not-placed muslim',
      'not-placed none',
    ]);
    expect(hiddenCounts(breakdowns[1])).toEqual([]);
    expect(disclosure).toMatchObject({ policy: policy.title, threshold: 5, hidden: 4 });
    expect(disclosure.narrowestInterval).toBeGreaterThanOrEqual(3);
    expect(disclosure.method).toContain('as low as 1 and as high as 4');
  });

  test('hides all that is made from a hidden count, and keeps the population', () => {
    const { breakdowns } = releaseEvidence([byReligion(), bySex()], policy, solver);
    expect(rowOf(breakdowns[0], 'E05000001', 'muslim')).toEqual({
      area: 'E05000001',
      category: 'muslim',
      count: { status: 'suppressed' },
      population: { status: 'value', value: 1000 },
      populationShare: 0.5,
      share: { quantity: 'share', status: 'suppressed' },
      rate: { quantity: 'rate', status: 'suppressed' },
      representation: { quantity: 'representation-ratio', status: 'suppressed' },
      versusOthers: { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' },
      versusElsewhere: { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' },
    });
  });

  test('hides a comparison with elsewhere where those not placed are hidden, as it would give their number', () => {
    const { breakdowns } = releaseEvidence([byReligion(), bySex()], policy, solver);
    const row = rowOf(breakdowns[0], 'E05000002', 'muslim');
    expect(row?.count).toEqual({ status: 'value', value: 20 });
    expect(row?.versusElsewhere.direction).toBe('hidden');
    expect(row?.versusOthers.direction).toBe('higher');
    expect(rowOf(breakdowns[0], 'E05000002', 'christian')?.versusElsewhere.direction).toBe('higher');
  });

  test('hides the same counts in whatever order the strands come, so that two releases cannot differ by it', () => {
    const one = releaseEvidence([byReligion(), bySex()], policy, solver).breakdowns;
    const other = releaseEvidence([bySex(), byReligion()], policy, solver).breakdowns;
    expect(other.toReversed()).toEqual(one);
  });

  test('prints everything where nothing is small', () => {
    const { breakdowns, disclosure } = releaseEvidence([bySex()], policy, solver);
    expect(breakdowns).toEqual([bySex()]);
    expect(disclosure).toMatchObject({
      hidden: 0,
      narrowestInterval: null,
      method: 'Counts from 1 to 4 would be hidden; there are none, so every count is printed.',
    });
  });

  test('hides a small number of people of unknown category, and with it enough others', () => {
    const fewUnknown = [...religion.slice(0, 1), [50, 20, 40, 0, 3], ...religion.slice(2)];
    const { breakdowns } = releaseEvidence(
      [breakdown('religion', ['christian', 'muslim', 'none'], fewUnknown)],
      policy,
      solver,
    );
    expect(hiddenCounts(breakdowns[0])).toContain('E05000002 unknown');
    expect(rowOf(breakdowns[0], borough, 'known')?.count.status).toBe('value');
  });

  test('gives what the schema of evidence allows, after a copy through JSON too', () => {
    const evidence = releaseEvidence([byReligion(), bySex()], policy, solver);
    expect(protectedEvidenceSchema.parse(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
  });

  test('protects a count that no row prints but that is the rest of a total', () => {
    const whole = byReligion();
    const withoutRow = {
      ...whole,
      rows: whole.rows.filter((row) => !(row.area === 'E05000001' && row.category === 'muslim')),
    };
    const { breakdowns } = releaseEvidence([withoutRow], policy, solver);
    expect(hiddenCounts(breakdowns[0])).toEqual(['E05000001 none', 'not-placed muslim', 'not-placed none']);
  });

  test('refuses a category with a total but without most of its areas', () => {
    const whole = byReligion();
    const sparse = {
      ...whole,
      rows: whole.rows.filter((row) => row.category !== 'muslim' || row.area === borough || row.area === 'not-placed'),
    };
    expect(() => releaseEvidence([sparse], policy, solver)).toThrow('has a total for muslim but lacks it for 3 areas');
  });

  test('refuses breakdowns that count different people in an area', () => {
    const other = breakdown('sex', ['female', 'male'], [[50, 50, 0, 0], ...sex.slice(1)]);
    expect(() => releaseEvidence([byReligion(), other], policy, solver)).toThrow(
      'Two tables count the same people differently (everyone: 396 and 397)',
    );
  });

  test('refuses one strand twice, as two cuts of the same people', () => {
    expect(() => releaseEvidence([bySex(), bySex()], policy, solver)).toThrow('each strand may appear once');
  });

  test('refuses what was blanked already', () => {
    const { breakdowns } = releaseEvidence([byReligion()], policy, solver);
    expect(() => releaseEvidence(breakdowns, policy, solver)).toThrow('already has a hidden count');
  });
});

describe('what is made of released values', () => {
  test('is released: derived, or side by side', () => {
    const evidence = releaseEvidence([bySex()], policy, solver);
    expect(deriveReleased(evidence, ({ breakdowns }) => breakdowns.length)).toBe(1);
    expect(combineReleased([evidence, evidence])).toEqual([evidence, evidence]);
  });
});
