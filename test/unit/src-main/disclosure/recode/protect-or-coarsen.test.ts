import { describe, expect, test } from 'vitest';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import { protectOrCoarsenDocument } from '../../../../../src-main/disclosure/recode/coarsen-document.ts';
import { protectOrCoarsen } from '../../../../../src-main/disclosure/recode/protect-or-coarsen.ts';
import { crossedSystem } from '../../../../support/crossed-system.ts';

const solver = await loadSolver();
const areas = { leaves: ['a', 'b', 'c'], groups: {} };
const ages = (leaves: readonly string[]) => ({ area: areas, age: { leaves, groups: {} } });

describe('protect or coarsen', () => {
  test('prints in full what has no small count', () => {
    const made = protectOrCoarsen(crossedSystem(ages(['0-15', '16-64']), [9, 8, 7, 9, 8, 7]), usualPolicy, solver);
    expect(made.method.used).toBe('nothing');
    expect(made.kept).toBe(1);
  });

  test('hides where hiding keeps most', () => {
    const counts = [3, 80, 90, 70, 85, 95, 60, 75, 65];
    const made = protectOrCoarsen(crossedSystem(ages(['0-15', '16-64', '65+']), counts), usualPolicy, solver);
    expect(made.method).toEqual({
      used: 'suppressed',
      says: 'suppressed: 4 of 16 counts hidden; no other way that was tried keeps more',
    });
    expect(made.offers.every(({ kept }) => kept <= made.kept)).toBe(true);
  });

  test('merges neighbouring bands where a sparse table would lose more', () => {
    const bands = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59'];
    const made = protectOrCoarsen(
      crossedSystem(ages(bands), [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
      usualPolicy,
      solver,
    );
    expect(made.method.used).toBe('coarsened');
    expect(made.system.dimensions.age?.leaves).toEqual(['0-9 to 10-19', '20-29 to 30-39', '40-49 to 50-59']);
    expect(made.protection.cells.every(({ status }) => status === 'published')).toBe(true);
    expect(made.kept).toBeCloseTo(Math.log2(9) / Math.log2(18), 12);
  });

  test('a document comes back over its coarser codes, with what was kept', () => {
    const cells = crossedSystem(
      ages(['0-9', '10-19', '20-29', '30-39']),
      [3, 4, 3, 4, 4, 3, 4, 3, 3, 4, 4, 3],
    ).tables.flatMap((table) =>
      table.cells.map(({ key, count }) => ({ k: { area: 'Total', age: 'Total', ...key }, t: count })),
    );
    const dims = { area: { leaves: ['a', 'b', 'c'] }, age: { leaves: ['0-9', '10-19', '20-29', '30-39'] } };
    const made = protectOrCoarsenDocument({ dims, releases: [{ name: 'r', cells }] }, usualPolicy, solver);
    expect(made.method.used).toBe('coarsened');
    expect(made.checkedBy).toBe('intervals');
    expect(made.document.dims.age?.leaves).toEqual(['0-9 to 10-19', '20-29 to 30-39']);
    expect(made.document.releases).toHaveLength(1);
    expect(made.document.releases[0]?.cells).toContainEqual({ k: { area: 'a', age: '0-9 to 10-19' }, v: 7 });
    expect(made.document.releases[0]?.cells).toHaveLength(12);
  });

  test('refuses to make coarser what was printed before', () => {
    const document = { dims: { age: { leaves: ['0', '1'] } }, releases: [{ cells: [{ k: { age: '0' }, v: 7 }] }] };
    expect(() => protectOrCoarsenDocument(document, usualPolicy, solver)).toThrow(/without --coarsen/);
  });
});
