import { beforeAll, describe, expect, test } from 'vitest';
import { tableDocumentSchema } from '../../../../shared/model/table-document.ts';
import type { TableDocument } from '../../../../shared/model/table-document.ts';
import { auditProtection } from '../../../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../../../src-main/disclosure/protect.ts';
import { protectDocument } from '../../../../src-main/disclosure/protect-document.ts';
import type { TableCell, TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { dimension, policy } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const group = dimension('White', 'Mixed', 'Asian', 'Black');

/** One row of counts by group and their total. */
function row(counts: readonly number[], changes: Readonly<Record<string, Partial<TableCell>>> = {}): TableSystem {
  const cells = [
    ...group.leaves.map((code, at) => ({ key: { group: code }, count: counts[at] ?? 0, ...changes[code] })),
    { key: {}, count: counts.reduce((sum, count) => sum + count, 0), ...changes['all'] },
  ];
  return { dimensions: { group }, tables: [{ dimensions: ['group'], cells }] };
}

function hiddenIn(system: TableSystem, rule = policy): readonly string[] {
  const protection = protect(system, rule, solver);
  expect(auditProtection(system, protection, rule, solver).isClean).toBe(true);
  return protection.cells.flatMap(({ key, status }) => (status === 'published' ? [] : [key['group'] ?? 'all']));
}

describe('protect under a stricter rule', () => {
  test('a pair with a 1 is enough, but not against the person of the 1', () => {
    expect(hiddenIn(row([60, 1, 14, 4]))).toEqual(['Mixed', 'Black']);
    expect(hiddenIn(row([60, 1, 14, 4]), { ...policy, knowsOwnCell: true })).toEqual(['Mixed', 'Asian', 'Black']);
  });

  test('that everyone is in one group is not told', () => {
    expect(hiddenIn(row([60, 0, 0, 0]))).toEqual([]);
    expect(hiddenIn(row([60, 0, 0, 0]), { ...policy, groupDisclosure: true })).toHaveLength(2);
  });

  test('zeros are hidden like small counts where the rule says so', () => {
    expect(hiddenIn(row([60, 0, 14, 40]), { ...policy, zerosShown: false })).toEqual(['Mixed', 'Asian']);
  });
});

describe('protect with what is known besides', () => {
  test('a count that must be hidden takes another with it', () => {
    expect(hiddenIn(row([60, 20, 14, 30], { Black: { mustHide: true } }))).toEqual(['Asian', 'Black']);
  });

  test('what nobody prints but a difference tells is protected like a hidden count', () => {
    expect(hiddenIn(row([60, 3, 14, 30], { Mixed: { neverPrinted: true } }))).toEqual(['Mixed', 'Asian']);
  });

  test('a total known within a range only leaves room for a lone small count', () => {
    const rounded = { all: { earlier: 'published' as const, earlierRange: { lower: 95, upper: 104 } } };
    expect(hiddenIn(row([60, 3, 14, 20], rounded))).toEqual(['Mixed']);
    const narrow = { all: { earlier: 'published' as const, earlierRange: { lower: 96, upper: 97 } } };
    expect(hiddenIn(row([60, 3, 14, 20], narrow))).toEqual(['Mixed', 'Asian']);
  });

  test('a sum that one body dominates is hidden with room around it', () => {
    const audit = hiddenIn(row([600, 500, 140, 300], { Mixed: { mustSpan: { lower: 450, upper: 550 } } }));
    expect(audit).toEqual(['Mixed', 'Asian']);
  });
});

describe('protectDocument', () => {
  function documentOf(releases: TableDocument['releases']): TableDocument {
    return tableDocumentSchema.parse({ dims: { group }, rule: { threshold: 5 }, releases });
  }
  const open = [60, 4, 14, 30].map((t, at) => ({ k: { group: group.leaves[at] ?? '' }, t }));

  test('ratios are printed only where both their counts are', () => {
    const ratio = (code: string) => ({ num: { group: code }, den: {}, value: 1, mult: 100, dp: 1 });
    const release = { cells: [...open, { k: {}, t: 108 }], ratios: [ratio('White'), ratio('Mixed'), ratio('Asian')] };
    const { document } = protectDocument(documentOf([release]), policy, solver);
    expect(document.releases[0]?.ratios).toEqual([ratio('White')]);
  });

  test('a percentage that left before gives the count away, and its cell is named', () => {
    const earlier = { cells: [{ k: {}, v: 108 }], ratios: [{ num: { group: 'Mixed' }, den: {}, value: 3.7, dp: 1 }] };
    expect(() => protectDocument(documentOf([earlier, { cells: open }]), policy, solver)).toThrow('(group Mixed)');
  });

  test('contributions decide of a sum of amounts, and are not printed', () => {
    const cells = [
      { k: { group: 'White' }, t: 900, contributions: [300, 300, 300] },
      { k: { group: 'Mixed' }, t: 520, contributions: [500, 10, 10] },
      { k: { group: 'Asian' }, t: 800, contributions: [400, 200, 200] },
      { k: {}, t: 2220, contributions: [500, 1720] },
    ];
    const rule = { ...policy, closerThanPercent: 10 };
    const { document } = protectDocument(documentOf([{ cells: cells.slice(0, 3) }]), rule, solver);
    expect(document.releases[0]?.cells).toEqual([
      { k: { group: 'White' }, v: 900 },
      { k: { group: 'Mixed' }, s: 'secondary', t: 520 },
      { k: { group: 'Asian' }, v: 800 },
    ]);
    expect(() => documentOf([{ cells: [{ k: {}, t: 5, contributions: [4] }] }])).toThrow('do not add up');
  });
});
