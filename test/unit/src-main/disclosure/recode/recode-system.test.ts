import { expect, test } from 'vitest';
import { evenBands } from '../../../../../src-main/disclosure/recode/even-bands.ts';
import { recodeSystem } from '../../../../../src-main/disclosure/recode/recode-system.ts';
import { shedLeaves } from '../../../../../src-main/disclosure/recode/shed-leaves.ts';
import { crossedSystem } from '../../../../support/crossed-system.ts';

const asked = crossedSystem(
  {
    ward: { leaves: ['north', 'south'], groups: {} },
    age: { leaves: ['0', '1', '2'], groups: { young: ['0', '1'], late: ['1', '2'] } },
  },
  [1, 2, 3, 4, 5, 6],
);
const merged = {
  classOf: [0, 0, 1],
  classes: 2,
  codes: ['young', '2'],
  says: 'age in 2 bands',
  does: 'merge' as const,
};

test('merged categories are added up, groups that cut them go, and leaves that nothing tells apart become one', () => {
  const { dimensions, tables } = shedLeaves(recodeSystem(asked, new Map([['age', merged]])));
  expect(dimensions).toEqual({
    ward: { leaves: ['north', 'south'], groups: {} },
    age: { leaves: ['young', '2'], groups: {} },
  });
  const counts = tables.flatMap(({ cells }) => cells.map(({ key, count }) => [Object.values(key).join(' '), count]));
  expect(Object.fromEntries(counts)).toEqual({
    '': 21,
    young: 12,
    '2': 9,
    north: 6,
    south: 15,
    'north young': 3,
    'north 2': 3,
    'south young': 9,
    'south 2': 6,
  });
});

test('a class that is no group asked for is summed from its leaves', () => {
  const plain = crossedSystem({ age: { leaves: ['a', 'b', 'c'], groups: {} } }, [1, 2, 3]);
  const { tables } = recodeSystem(plain, new Map([['age', { ...merged, codes: ['a to b', 'c'] }]]));
  expect(tables.flatMap(({ cells }) => cells)).toContainEqual({ key: { age: 'a to b' }, count: 3 });
});

test('what an earlier release told of stays as it is', () => {
  const [first, ...others] = asked.tables;
  const cells = (asked.tables[2]?.cells ?? []).map((cell) => ({ ...cell, earlier: 'published' as const }));
  const system = {
    ...asked,
    tables: [
      ...(first === undefined ? [] : [first]),
      ...others.filter((_, at) => at !== 1),
      { dimensions: ['age'], cells },
    ],
  };
  const kept = recodeSystem(system, new Map([['age', merged]])).tables.flatMap((table) => table.cells);
  expect(kept.filter(({ earlier }) => earlier === 'published')).toHaveLength(cells.length);
});

test.each([
  [[10, 10, 10, 10, 10, 10], 3, [0, 0, 1, 1, 2, 2]],
  [[30, 1, 1, 1, 30], 3, [0, 1, 1, 1, 2]],
  [[5, 5, 90], 2, [0, 0, 1]],
])('neighbours %j in %i bands of the greatest entropy', (weights, bands, classOf) => {
  expect(evenBands(weights, bands).classOf).toEqual(classOf);
});
