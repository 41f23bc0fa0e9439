import { expect, test } from 'vitest';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import { auditProtection } from '../../../../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import { protectByBoxes } from '../../../../../src-main/disclosure/recode/protect-by-boxes.ts';
import { proveRelease } from '../../../../../src-main/disclosure/prove-release.ts';
import { ruleOf } from '../../../../../src-main/disclosure/rule.ts';
import { crossedSystem } from '../../../../support/crossed-system.ts';
import { randomNumbers } from '../../../../support/random-systems.ts';

const codes = (letter: string, size: number) => Array.from({ length: size }, (_, at) => `${letter}${String(at)}`);

test('60 crossed tables, sparse and dense, with and without groups: proven and clean of leaks', async () => {
  const solver = await loadSolver();
  let isProtected = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = randomNumbers(seed);
    const area = codes('a', 4 + Math.floor(next() * 3));
    const group = codes('g', 3 + Math.floor(next() * 3));
    const sexes = codes('s', seed % 3 === 0 ? 1 : 2);
    const mean = 1 + next() * 12;
    const system = crossedSystem(
      {
        area: { leaves: area, groups: seed % 2 === 0 ? { west: area.slice(0, 2), east: area.slice(2) } : {} },
        group: { leaves: group, groups: {} },
        ...(sexes.length > 1 ? { sex: { leaves: sexes, groups: {} } } : {}),
      },
      Array.from({ length: area.length * group.length * sexes.length }, () => Math.floor(next() * next() * mean * 2)),
    );
    const protection = protectByBoxes(system, ruleOf(usualPolicy));
    if (protection === null) continue;
    isProtected += 1;
    expect(() => proveRelease(system, protection, usualPolicy)).not.toThrow();
    expect(auditProtection(system, protection, usualPolicy, solver).isClean).toBe(true);
  }
  expect(isProtected).toBeGreaterThan(45);
});

test('leaves what boxes do not answer to the solver: earlier releases, linked tables, an own cell known', () => {
  const square = crossedSystem(
    { area: { leaves: ['a', 'b'], groups: {} }, sex: { leaves: ['F', 'M'], groups: {} } },
    [2, 20, 20, 20],
  );
  const rule = ruleOf(usualPolicy);
  expect(protectByBoxes(square, rule)?.cells.filter(({ status }) => status !== 'published')).toHaveLength(4);
  expect(protectByBoxes(square, { ...rule, knowsOwnCell: true })).toBeNull();
  const told = square.tables.map(({ dimensions, cells }) => ({
    dimensions,
    cells: cells.map((cell) => (cell.key.area === 'b' ? { ...cell, earlier: 'published' as const } : cell)),
  }));
  expect(protectByBoxes({ ...square, tables: told }, rule)).toBeNull();
});
