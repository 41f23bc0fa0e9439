import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import type { Release } from '../../../../../src-main/disclosure/release.ts';
import { areas } from '../small-breakdowns.ts';
import { policy } from '../small-systems.ts';
import { answersOf, releaseCrossings, toldOf } from './crossed-people.ts';
import type { CrossedCrowd } from './crossed-people.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Numbers from a seed, the same each time. */
function random(seed: number): () => number {
  let state = seed * 2654435761 + 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** People of every ward, religion and sex at random, few of whom did not answer, some of whom are in "some". */
function crowdsOf(seed: number, size: number): readonly CrossedCrowd[] {
  const next = random(seed);
  return areas.slice(1).flatMap((ward) =>
    answersOf.religion.flatMap((religion) =>
      answersOf.sex.flatMap((sex) => {
        const isUnknown = [religion, sex].some((code) => code === 'declined' || code === 'missing');
        const most = isUnknown || ward === 'not-placed' ? 3 : religion === 'muslim' ? size / 4 : size;
        return [['all'], ['all', 'some']].map((filters) => ({
          ward,
          religion,
          sex,
          filters,
          people: Math.floor(next() ** 2 * most),
        }));
      }),
    ),
  );
}

const hiddenPairs = (release: Release | undefined) =>
  release?.evidence.crossings.flatMap(({ cells }) =>
    cells.flatMap(({ categories, count }) => (count.status === 'suppressed' ? [categories.join(' ')] : [])),
  ) ?? [];

describe('two strands at once', () => {
  it.each([1, 2, 3, 4])('tell nothing with the tables by one strand (%i)', (seed) => {
    const crowds = crowdsOf(seed, 24);
    const releases = releaseCrossings([{ filter: 'all', isCrossed: true, crowds, version: '1' }], policy, solver);
    expect(toldOf(releases, crowds, policy, solver)).toEqual([]);
  });

  it.each([5, 6, 7])('tell nothing with those of some of the same people, in either order (%i)', (seed) => {
    const crowds = crowdsOf(seed, 40);
    const order = seed % 2 === 0 ? (['some', 'all'] as const) : (['all', 'some'] as const);
    const releases = releaseCrossings(
      order.map((filter, at) => ({ filter, isCrossed: at === 1 || seed === 7, crowds, version: '1' })),
      policy,
      solver,
    );
    expect(toldOf(releases, crowds, policy, solver)).toEqual([]);
  });

  it('hide a pair of which two groups of people differ by a few, though no table by one strand tells that', () => {
    const crowd = (filters: readonly string[], counts: readonly number[]): readonly CrossedCrowd[] =>
      answersOf.religion.slice(0, 2).flatMap((religion, row) =>
        answersOf.sex.slice(0, 2).map((sex, column) => ({
          ward: areas[1] ?? '',
          religion,
          sex,
          filters,
          people: counts[2 * row + column] ?? 0,
        })),
      );
    const crowds = [...crowd(['all'], [20, 15, 3, 9]), ...crowd(['all', 'some'], [90, 80, 70, 60])];
    const asked = ['all', 'some'].map((filter) => ({ filter, isCrossed: true, crowds, version: '1' }));
    const [first, second] = releaseCrossings(asked, policy, solver);
    expect(hiddenPairs(first)).toEqual([]);
    expect(hiddenPairs(second)).toContain('muslim female');
    const [, uncrossed] = releaseCrossings(
      asked.map((each) => ({ ...each, isCrossed: false })),
      policy,
      solver,
    );
    expect(uncrossed?.because).toEqual([]);
  });

  it('are the same when they leave again, and hide what one more person would tell in a later version', () => {
    const before = areas.slice(1, 4).flatMap((ward, at) =>
      answersOf.religion.slice(0, 3).flatMap((religion, row) =>
        answersOf.sex.slice(0, 2).map((sex, column) => ({
          ward,
          religion,
          sex,
          filters: ['all'],
          people: 30 + 7 * at + 5 * row + 3 * column,
        })),
      ),
    );
    const after = before.map((crowd, at) => (at === 0 ? { ...crowd, people: crowd.people + 1 } : crowd));
    const [first, again, later] = releaseCrossings(
      [
        { filter: 'all', isCrossed: true, crowds: before, version: '1' },
        { filter: 'all', isCrossed: true, crowds: before, version: '1' },
        { filter: 'all', isCrossed: true, crowds: after, version: '2' },
      ],
      policy,
      solver,
    );
    expect([hiddenPairs(first), hiddenPairs(again)]).toEqual([[], []]);
    expect(again).toMatchObject({ against: [1], because: [] });
    expect(hiddenPairs(later)).toContain('christian female');
    expect(later?.because).toEqual([1, 2]);
    const printed = (release: Release | undefined) =>
      new Map(
        release?.tables.tables.flatMap(({ cells }) => cells.map((cell) => [JSON.stringify(cell.key), cell.printed])),
      );
    for (const [key, count] of printed(first)) {
      const now = printed(later).get(key) ?? null;
      if (now !== null && count !== null) expect([0, 5]).toContain(Math.min(5, Math.abs(now - count)));
    }
  });
});
