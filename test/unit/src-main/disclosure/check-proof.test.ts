import { describe, expect, test } from 'vitest';
import type { ProofCell, ReleaseProof } from '../../../../shared/model/release-proof.ts';
import { releaseProofSchema } from '../../../../shared/model/release-proof.ts';
import { checkProof } from '../../../../src-main/disclosure/check-proof.ts';

/** Two areas by two sexes, all totals printed: 3 and 9, 7 and 8 people, of whom all four inner counts are hidden. */
function twoByTwo(changes: Partial<ReleaseProof> = {}): ReleaseProof {
  return {
    rule: {
      threshold: 5,
      zerosSensitive: false,
      knowsOwnCell: false,
      groupDisclosure: false,
      floor: 1,
      earlierFloor: null,
      minWidth: null,
      minWidthSecondary: 1,
      requireRange: true,
    },
    dimensions: [
      { name: 'area', leaves: ['North', 'South'], groups: {} },
      { name: 'sex', leaves: ['F', 'M'], groups: {} },
    ],
    cells: [
      cell({ area: 'North', sex: 'F' }, 3, 'hidden'),
      cell({ area: 'North', sex: 'M' }, 9, 'hidden'),
      cell({ area: 'South', sex: 'F' }, 7, 'hidden'),
      cell({ area: 'South', sex: 'M' }, 8, 'hidden'),
      cell({ area: 'North' }, 12, 'printed'),
      cell({ area: 'South' }, 15, 'printed'),
      cell({ sex: 'F' }, 10, 'printed'),
      cell({ sex: 'M' }, 17, 'printed'),
      cell({}, 27, 'printed'),
    ],
    ratios: [],
    witnesses: [truth, withThere(4), withThere(1)],
    ...changes,
  };
}

const truth = [0, 0, 3, 0, 1, 9, 1, 0, 7, 1, 1, 8];

/** The table with so many women in the north and the same totals. */
function withThere(people: number): number[] {
  return [0, 0, people, 0, 1, 12 - people, 1, 0, 10 - people, 1, 1, 5 + people];
}

function cell(key: ProofCell['key'], count: number, status: ProofCell['status']): ProofCell {
  return { key, count, status };
}

function withRule(rule: Partial<ReleaseProof['rule']>): ReleaseProof {
  const proof = twoByTwo();
  return { ...proof, rule: { ...proof.rule, ...rule } };
}

function withCells(change: (cell: ProofCell, index: number) => ProofCell): ReleaseProof {
  return twoByTwo({ cells: twoByTwo().cells.map(change) });
}

describe('checkProof', () => {
  test('accepts witnesses that attain both ends, read back from a file as well', () => {
    expect(checkProof(twoByTwo())).toBeNull();
    expect(checkProof(releaseProofSchema.parse(JSON.parse(JSON.stringify(twoByTwo()))))).toBeNull();
  });

  test.each([
    ['the greatest sensitive count is not attained', twoByTwo({ witnesses: [truth, withThere(1), withThere(2)] })],
    ['the least is not attained', twoByTwo({ witnesses: [truth, withThere(4), withThere(2)] })],
    ['there is no second table', twoByTwo({ witnesses: [truth] })],
    ['a total is broken', twoByTwo({ witnesses: [truth, withThere(4), [...withThere(1).slice(0, -1), 7]] })],
    ['the first table is not the true one', twoByTwo({ witnesses: [withThere(2), withThere(4), withThere(1)] })],
    ['a place comes twice', twoByTwo({ witnesses: [truth, withThere(4), [0, 0, 2, ...withThere(1)]] })],
    ['a hidden count may be 0', withRule({ floor: 0 })],
    ['more counts are sensitive', withRule({ threshold: 6 })],
    ['intervals must be wider', withRule({ minWidth: 4 })],
    ['others must be wider', withRule({ minWidthSecondary: 4 })],
    ['a sensitive count is printed', withCells((own, index) => (index === 0 ? { ...own, status: 'printed' } : own))],
    ['another hidden count is printed', withCells((own, index) => (index === 3 ? { ...own, status: 'printed' } : own))],
    [
      'an earlier range shuts a witness out',
      withCells((own, index) => (index === 2 ? { ...own, range: { lower: 5, upper: 8 } } : own)),
    ],
    ['a marker tells', withCells((own, index) => (index === 3 ? { ...own, range: { lower: 7, upper: null } } : own))],
  ])('refuses where %s', (_what, proof) => {
    expect(checkProof(proof)).toMatch(/./u);
  });

  test('counts an earlier range in, and asks for no more than it leaves open', () => {
    const ranged = withCells((own, index) => (index === 0 ? { ...own, range: { lower: 1, upper: 4 } } : own));
    expect(checkProof(ranged)).toBeNull();
    const closer = withCells((own, index) => (index === 0 ? { ...own, range: { lower: 3, upper: 3 } } : own));
    expect(checkProof(closer)).toMatch(/readers are told/u);
  });

  test('holds every witness to the shares that are printed', () => {
    const share = { numerator: { area: 'North', sex: 'F' }, denominator: { area: 'North' }, multiplier: 100 };
    expect(checkProof(twoByTwo({ ratios: [{ ...share, value: 25, decimals: 1 }] }))).toMatch(/share or rate/u);
    expect(checkProof(twoByTwo({ ratios: [{ ...share, value: 30, multiplier: 100, decimals: 0 }] }))).toMatch(/share/u);
    const ofWhole = { numerator: {}, denominator: 270, value: 100, multiplier: 1000, decimals: 1 };
    expect(checkProof(twoByTwo({ ratios: [ofWhole] }))).toBeNull();
  });

  test('checks people whom nobody prints where their number is sensitive', () => {
    const neverPrinted = (at: number) =>
      withCells((own, index) => (index === at ? { ...own, status: 'never-printed' } : own));
    expect(checkProof(neverPrinted(0))).toBeNull();
    expect(checkProof({ ...neverPrinted(0), witnesses: [truth, withThere(1)] })).toMatch(/not shown to reach/u);
    const large = neverPrinted(3).cells.slice(3);
    expect(checkProof({ ...neverPrinted(3), cells: large, witnesses: [truth] })).toBeNull();
  });

  test('refuses where the person of a hidden 1 could work out another count', () => {
    const cells = twoByTwo().cells.map((own, index) => ({ ...own, count: [1, 11, 9, 6][index] ?? own.count }));
    const witnesses = [withThere(1), withThere(4)];
    const proof = twoByTwo({ cells, witnesses });
    expect(checkProof(proof)).toBeNull();
    expect(checkProof({ ...proof, rule: { ...proof.rule, knowsOwnCell: true } })).toMatch(/worked out by the person/u);
  });

  test('refuses where all people of a line are known to be in one category', () => {
    const cells = twoByTwo().cells.map((own, index) => ({
      ...own,
      count: [0, 12, 10, 5][index] ?? own.count,
      status: 'printed' as const,
    }));
    const proof = twoByTwo({ cells, witnesses: [withThere(0)] });
    expect(checkProof(proof)).toBeNull();
    expect(checkProof({ ...proof, rule: { ...proof.rule, groupDisclosure: true } })).toMatch(/known to be in/u);
  });
});
