import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import type { Release } from '../../../../../src-main/disclosure/release.ts';
import { wards } from '../small-breakdowns.ts';
import { policy } from '../small-systems.ts';
import { differences } from './differences.ts';
import { hiddenOf, releaseInTurn } from './people-tables.ts';
import type { Crowd } from './people-tables.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const religions = ['christian', 'muslim', 'none'];
/** Each ward's people by religion, of whom these filters are true. */
const crowd = (filters: readonly string[], counts: readonly (readonly number[])[]): readonly Crowd[] =>
  wards.flatMap((ward, row) =>
    religions.map((religion, at) => ({ ward, religion, filters, people: counts[row]?.[at] ?? 0 })),
  );

/** Everyone but three Muslims of the first ward is in "most", so nothing is small by itself. */
const all = [
  ...crowd(
    ['all'],
    [
      [0, 3, 0],
      [8, 9, 7],
      [9, 6, 8],
    ],
  ),
  ...crowd(
    ['all', 'most'],
    [
      [40, 30, 20],
      [30, 25, 35],
      [50, 45, 40],
    ],
  ),
];

const printedOf = ({ tables }: Release | undefined = never()) =>
  new Map(tables.tables.flatMap(({ cells }) => cells.map((cell) => [Object.values(cell.key).join(' '), cell.printed])));

function never(): never {
  throw new Error('There is no such release');
}

describe('two groups of one extract', () => {
  it('are both printed whole only alone: the second hides what the difference would tell', () => {
    const [first, second] = releaseInTurn(
      [
        { filter: 'all', crowds: all, version: '1' },
        { filter: 'most', crowds: all, version: '1' },
      ],
      policy,
      solver,
    );
    expect(first && hiddenOf(first)).toEqual([]);
    expect(second && hiddenOf(second)).toContain('E05000001 muslim');
    expect(second?.because).toEqual([1]);
    expect(second?.evidence.disclosure.method).toMatch(/\d+ further counts are hidden because of release R-001\.$/);
    // By subtraction alone: where both are printed, the difference is nobody or five and more.
    const [one, other] = [printedOf(first), printedOf(second)];
    for (const [key, count] of one) {
      const less = other.get(key) ?? null;
      if (count !== null && less !== null) expect([1, 2, 3, 4]).not.toContain(count - less);
    }
  });

  it('hold with a third: women, men and everyone leave nobody who is neither', () => {
    const crowds = [
      ...crowd(
        ['all', 'women'],
        [
          [20, 11, 9],
          [12, 30, 14],
          [25, 16, 18],
        ],
      ),
      ...crowd(
        ['all', 'men'],
        [
          [15, 12, 8],
          [22, 17, 19],
          [13, 21, 10],
        ],
      ),
      ...crowd(
        ['all'],
        [
          [0, 2, 0],
          [0, 0, 0],
          [1, 0, 0],
        ],
      ),
    ];
    const releases = releaseInTurn(
      ['women', 'men', 'all'].map((filter) => ({ filter, crowds, version: '1' })),
      policy,
      solver,
    );
    expect(releases.map(({ because }) => because)).toEqual([[], [], [1, 2]]);
    expect(differences(releases, crowds, policy, solver)).toEqual([]);
  });

  it('tell nothing of each other where nobody is in both', () => {
    const crowds = [
      ...crowd(
        ['north'],
        [
          [40, 30, 20],
          [30, 25, 35],
          [50, 45, 40],
        ],
      ),
      ...crowd(
        ['south'],
        [
          [9, 3, 8],
          [8, 9, 7],
          [9, 6, 8],
        ],
      ),
    ];
    const [, second] = releaseInTurn(
      ['north', 'south'].map((filter) => ({ filter, crowds, version: '1' })),
      policy,
      solver,
    );
    expect(second).toMatchObject({ against: [], because: [] });
  });

  it('print the same cells the second time as the first', () => {
    const crowds = crowd(
      ['all'],
      [
        [60, 3, 30],
        [50, 20, 40],
        [70, 25, 35],
      ],
    );
    const [first, second] = releaseInTurn(
      [1, 2].map(() => ({ filter: 'all', crowds, version: '1' })),
      policy,
      solver,
    );
    expect(first && hiddenOf(first).length).toBeGreaterThan(0);
    expect(second && hiddenOf(second)).toEqual(first && hiddenOf(first));
    expect(second).toMatchObject({ against: [1], because: [] });
  });
});

describe('two versions of one extract', () => {
  const before = crowd(
    ['all'],
    [
      [40, 30, 20],
      [30, 25, 35],
      [50, 45, 40],
    ],
  );
  const after = crowd(
    ['all'],
    [
      [40, 31, 20],
      [30, 25, 35],
      [50, 45, 40],
    ],
  );

  it('hide where one more person is counted, in every total that the person is part of', () => {
    const [, second] = releaseInTurn(
      [
        { filter: 'all', crowds: before, version: '1' },
        { filter: 'all', crowds: after, version: '2' },
      ],
      policy,
      solver,
    );
    const hidden = second === undefined ? [] : hiddenOf(second);
    expect(hidden).toEqual(
      expect.arrayContaining([
        'E05000001 muslim',
        'E05000001 known',
        'E05000001 all',
        'E09000001 muslim',
        'E09000001 all',
      ]),
    );
    expect(second?.because).toEqual([1]);
  });

  it('are independent where their periods have no day in common', () => {
    const [, second] = releaseInTurn(
      [
        { filter: 'all', crowds: before, version: '1', period: { from: '2023-04-01', to: '2024-03-31' } },
        { filter: 'all', crowds: after, version: '2', period: { from: '2024-04-01', to: '2025-03-31' } },
      ],
      policy,
      solver,
    );
    expect(second && hiddenOf(second)).toEqual([]);
    expect(second?.against).toEqual([]);
  });

  it('are one version where the same counts are found in a file written anew', () => {
    const [, second] = releaseInTurn(
      ['1', '2'].map((version) => ({ filter: 'all', crowds: before, version })),
      policy,
      solver,
    );
    expect(second && hiddenOf(second)).toEqual([]);
  });
});

it('hides under a stricter policy what was printed under another, which nothing can take back', () => {
  const crowds = crowd(
    ['all'],
    [
      [6, 40, 20],
      [30, 25, 35],
      [50, 45, 40],
    ],
  );
  const asked = { filter: 'all', crowds, version: '1' };
  const [first, second] = releaseInTurn([asked, { ...asked, policy: { ...policy, threshold: 8 } }], policy, solver);
  expect(first && hiddenOf(first)).toEqual([]);
  expect(second && hiddenOf(second)).toContain('E05000001 christian');
  const small = second?.tables.tables.flatMap(({ cells }) =>
    cells.filter(({ count, printed }) => printed !== null && count > 0 && count < 8),
  );
  expect(small).toEqual([]);
});
