import { describe, expect, test } from 'vitest';
import { informationKept } from '../../../../../src-main/disclosure/recode/information-kept.ts';
import { recodeSystem } from '../../../../../src-main/disclosure/recode/recode-system.ts';
import { crossedSystem } from '../../../../support/crossed-system.ts';

const wards = { leaves: ['north', 'south'], groups: {} };
const square = crossedSystem({ ward: wards, age: { leaves: ['young', 'old'], groups: {} } }, [10, 10, 10, 10]);
const nothing = () => false;

describe('information kept', () => {
  test('is all where nothing is hidden', () => {
    expect(informationKept(square, square, nothing)).toBe(1);
  });

  test('pools the hidden cells of a line: 1.5 of 2 bits are left of four equal cells', () => {
    const line = crossedSystem({ age: { leaves: ['0', '1', '2', '3'], groups: {} } }, [10, 10, 10, 10]);
    expect(informationKept(line, line, ({ age }) => age === '1' || age === '3')).toBeCloseTo(0.75, 12);
  });

  test('counts as told what the other direction gives away', () => {
    expect(informationKept(square, square, ({ ward, age }) => ward === 'north' && age !== undefined)).toBe(1);
  });

  test('of a hidden square, the totals of either direction are known: 1 of 2 bits', () => {
    expect(informationKept(square, square, ({ ward, age }) => ward !== undefined && age !== undefined)).toBeCloseTo(
      0.5,
      12,
    );
  });

  test('is none where all but the grand total is hidden', () => {
    expect(informationKept(square, square, (key) => Object.keys(key).length > 0)).toBe(0);
  });

  test('of merged categories is the entropy of what is left', () => {
    const merged = { classOf: [0, 0], classes: 1, codes: ['all'], says: 'without age', does: 'drop' as const };
    const coarse = recodeSystem(square, new Map([['age', merged]]));
    expect(informationKept(square, coarse, nothing)).toBeCloseTo(0.5, 12);
  });

  test('hidden leaves are known by their group where that is printed', () => {
    const grouped = crossedSystem(
      { age: { leaves: ['0', '1', '2', '3'], groups: { low: ['0', '1'], high: ['2', '3'] } } },
      [8, 8, 8, 8],
    );
    const leaves = new Set(['0', '1', '2', '3']);
    expect(informationKept(grouped, grouped, ({ age }) => age !== undefined && leaves.has(age))).toBeCloseTo(0.5, 12);
  });
});
