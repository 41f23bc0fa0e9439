import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { policyOf } from '../../../../../shared/policies/policies.ts';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import { auditProtection } from '../../../../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { printedRange } from '../../../../../src-main/disclosure/rounding/printed-range.ts';
import { protectRounded } from '../../../../../src-main/disclosure/rounding/protect-rounded.ts';
import { roundDocument } from '../../../../../src-main/disclosure/rounding/round-document.ts';
import { cellIdentity } from '../../../../../src-main/disclosure/cell-identity.ts';
import type { Protection, TableSystem } from '../../../../../src-main/disclosure/table-system.ts';
import { dimension, intervalsByCodes, twoWayTable } from '../small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const nhs = policyOf('nhs-england') ?? usualPolicy;
const fives = { ...usualPolicy, roundTo: 5 };
const dimensions = { area: dimension('N', 'S'), sex: dimension('F', 'M') };

function square(counts: readonly (readonly number[])[]): TableSystem {
  return { dimensions, tables: [twoWayTable(dimensions, ['area', 'sex'], counts)] };
}

function released(system: TableSystem, policy = nhs) {
  const rounded = roundDocument(system, policy, solver);
  const { protection, system: known } = protectRounded(system, rounded.counts, rounded.within, policy, solver);
  const hidden = protection.cells.filter(({ status }) => status !== 'published');
  return { rounded, known, protection, hidden, audit: auditProtection(known, protection, policy, solver) };
}

describe('protectRounded', () => {
  it('hides small counts alone where ranges leave them room', () => {
    const { hidden, audit } = released(
      square([
        [3, 41],
        [28, 57],
      ]),
    );
    expect(hidden.map(({ count }) => count)).toEqual([3]);
    expect(audit.isClean).toBe(true);
    expect(intervalsByCodes(audit.hidden)).toEqual({ 'N F': '1..9' });
  });

  it('keeps what 3 + 3 = 5 would tell where each was rounded alone', () => {
    const { rounded, hidden, audit } = released(
      square([
        [3, 3],
        [20, 20],
      ]),
      fives,
    );
    expect(rounded.counts.get('area=0')).toBe(5);
    expect(hidden.map(({ count }) => count)).toEqual([3, 3]);
    expect(audit.isClean).toBe(true);
  });

  it('hides more where ranges leave too little room', () => {
    const line = { area: dimension('N', 'S') };
    const one = (count: number, area?: string) => ({ key: area === undefined ? {} : { area }, count });
    const system = { dimensions: line, tables: [{ dimensions: ['area'], cells: [one(3, 'N'), one(8, 'S'), one(11)] }] };
    const { hidden, audit } = released(system);
    expect(audit.isClean).toBe(true);
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('leaves every hidden count room for the whole range that the rule reveals, by an attack that tries every table', () => {
    const cell = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), ([a, b, c, d]) => {
        const system = square([
          [a, b],
          [c, d],
        ]);
        const { rounded, known, protection, audit } = released(system);
        expect(audit.isClean).toBe(true);
        const ends = attack(protection, known, rounded.counts, rounded.within);
        for (const { id, count, status } of protection.cells) {
          if (count > 0 && count < nhs.threshold) {
            expect(status).not.toBe('published');
            expect(ends.get(id)?.[0]).toBeLessThanOrEqual(1);
            expect(ends.get(id)?.[1]).toBeGreaterThanOrEqual(nhs.threshold - 1);
          }
          if (status !== 'published') expect(ends.get(id)?.[0]).not.toBe(ends.get(id)?.[1]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

/** The least and greatest of each hidden count over every 2 × 2 table that agrees with all that rounding tells. */
function attack(
  { cells, floor }: Protection,
  system: TableSystem,
  printed: ReadonlyMap<string, number>,
  within: number,
): ReadonlyMap<string, readonly [number, number]> {
  const places = new Map([
    ['area=0|sex=0', [0]],
    ['area=0|sex=1', [1]],
    ['area=1|sex=0', [2]],
    ['area=1|sex=1', [3]],
    ['area=0', [0, 1]],
    ['area=1', [2, 3]],
    ['sex=0', [0, 2]],
    ['sex=1', [1, 3]],
    ['', [0, 1, 2, 3]],
  ]);
  const told = new Map(
    system.tables.flatMap((table) =>
      table.cells.map(({ key, earlierRange }) => [cellIdentity(system.dimensions, key), earlierRange]),
    ),
  );
  const known = cells.map(({ id, status, count }) => {
    const range = printedRange(printed.get(id) ?? count, within, nhs);
    const { lower = 0, upper = 99 } = told.get(id) ?? {};
    const hidden = { lower: Math.max(lower, floor), upper };
    return { id, at: places.get(id) ?? [], status, ...(status === 'published' ? range : hidden) };
  });
  const ends = new Map<string, [number, number]>();
  const most = 24;
  for (let code = 0; code < (most + 1) ** 4; code += 1) {
    const table = [0, 1, 2, 3].map((digit) => Math.floor(code / (most + 1) ** digit) % (most + 1));
    const sums = known.map(({ at }) => at.reduce((sum, atom) => sum + (table[atom] ?? 0), 0));
    if (!known.every(({ lower, upper }, index) => (sums[index] ?? 0) >= lower && (sums[index] ?? 0) <= upper)) continue;
    known.forEach(({ id, status }, index) => {
      const [low, high] = ends.get(id) ?? [Infinity, -Infinity];
      const sum = sums[index] ?? 0;
      if (status !== 'published') ends.set(id, [Math.min(low, sum), Math.max(high, sum)]);
    });
  }
  return ends;
}
