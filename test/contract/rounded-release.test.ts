import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BreakdownRow } from '../../shared/model/breakdown.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import { policyOf } from '../../shared/policies/policies.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let evidence: MeasureEvidence;
let exact: MeasureEvidence;

beforeAll(async () => {
  test = await openTestEngine();
  const { client } = test.engine;
  await client.workspace.open({ path: test.samplePath });
  exact = await client.explore.evidence({ measure: 'housing-register' });
  const policy = policyOf('nhs-england');
  if (policy === undefined) throw new Error('There is no such policy.');
  await client.releases.setPolicy(policy);
  evidence = await client.explore.evidence({ measure: 'housing-register' });
}, 120_000);
afterAll(() => test.close());

function rows(): BreakdownRow[] {
  return evidence.breakdowns.flatMap((breakdown) => breakdown.rows);
}

function countAt(strand: string, area: string, category: string): number | null {
  const found = evidence.breakdowns
    .find((breakdown) => breakdown.strand.id === strand)
    ?.rows.find((row) => row.area === area && row.category === category)?.count;
  return found?.status === 'value' ? found.value : null;
}

describe('a measure under a policy that rounds', () => {
  it('prints multiples of 5, none of them under the threshold, and says so', () => {
    const printed = rows().flatMap(({ count }) => (count.status === 'value' ? [count.value] : []));
    expect(printed.length).toBeGreaterThan(300);
    expect(printed.filter((count) => count % 5 !== 0 || (count > 0 && count < 8))).toEqual([]);
    expect(evidence.disclosure).toMatchObject({ threshold: 8, rounding: { base: 5, within: 4 } });
  });

  it('keeps every printed count less than 5 from the true one', () => {
    const truth = new Map(
      exact.breakdowns.flatMap(({ strand, rows: own }) =>
        own.flatMap(({ area, category, count }) =>
          count.status === 'value' ? [[`${strand.id} ${area} ${category}`, count.value] as const] : [],
        ),
      ),
    );
    const distances = evidence.breakdowns.flatMap(({ strand, rows: own }) =>
      own.flatMap(({ area, category, count }) => {
        const before = truth.get(`${strand.id} ${area} ${category}`);
        return count.status === 'value' && before !== undefined ? [Math.abs(count.value - before)] : [];
      }),
    );
    expect(distances.length).toBeGreaterThan(300);
    expect(Math.max(...distances)).toBe(4);
  });

  it('adds up: groups to those known, those to everyone, and the same everyone for each strand', () => {
    const areas = evidence.breakdowns[0]?.areas.map(({ code }) => code) ?? [];
    let checked = 0;
    for (const area of areas) {
      const everyone = evidence.breakdowns.map(({ strand }) => countAt(strand.id, area, 'all'));
      expect(new Set(everyone).size).toBe(1);
      for (const { strand, categories } of evidence.breakdowns) {
        const groups = categories.flatMap(({ code, kind }) =>
          kind === 'category' ? [countAt(strand.id, area, code)] : [],
        );
        const known = countAt(strand.id, area, 'known');
        if (known === null || groups.includes(null)) continue;
        expect(groups.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(known);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('makes rates and shares of the rounded counts', () => {
    let checked = 0;
    for (const { strand, rows: own, measure, categories } of evidence.breakdowns) {
      for (const { area, category, count, population, rate, share } of own) {
        if (count.status !== 'value') continue;
        if (rate.status === 'value' && population.status === 'value') {
          expect(rate.value).toBeCloseTo((count.value / population.value) * measure.multiplier, 9);
          checked += 1;
        }
        const known = countAt(strand.id, area, 'known');
        const isCategory = categories.some(({ code, kind }) => code === category && kind === 'category');
        if (share.status === 'value' && isCategory && known !== null) {
          expect(share.value).toBeCloseTo(count.value / known, 9);
        }
      }
    }
    expect(checked).toBeGreaterThan(300);
  });

  it('leaves each hidden count at least the room that the rule reveals', () => {
    expect(evidence.hidden.length).toBeGreaterThan(100);
    expect(evidence.hidden.filter(({ lower, upper }) => lower > 1 && upper !== null && upper < 7)).toEqual([]);
    expect(evidence.disclosure.narrowestInterval).toBeGreaterThanOrEqual(6);
  });
});
