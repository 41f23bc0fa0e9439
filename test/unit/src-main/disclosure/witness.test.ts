import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../src-main/disclosure/layout.ts';
import type { TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { witnessMaker } from '../../../../src-main/disclosure/witness.ts';
import { dimension, twoWayTable } from './small-systems.ts';

const dimensions = { area: dimension('North', 'South'), sex: dimension('F', 'M'), age: dimension('Young', 'Old') };

function linked(bySex: readonly (readonly number[])[], byAge: readonly (readonly number[])[]): TableSystem {
  return {
    dimensions,
    tables: [twoWayTable(dimensions, ['area', 'sex'], bySex), twoWayTable(dimensions, ['area', 'age'], byAge)],
  };
}

/** The true world of a system whose every atom is a cell. */
function trueWorld(system: TableSystem): readonly number[] {
  const { atoms, cells } = layOut(system);
  const world = new Array<number>(atoms).fill(0);
  for (const { count, places } of cells) {
    for (const [atom, ...others] of places) if (atom !== undefined && others.length === 0) world[atom] = count;
  }
  return world;
}

describe('witnessMaker', () => {
  test('pairs the people of two tables within each cell that they share, in order', () => {
    const system = linked(
      [
        [3, 2],
        [0, 4],
      ],
      [
        [1, 4],
        [4, 0],
      ],
    );
    expect(witnessMaker(system)(trueWorld(system))).toEqual([
      { leaves: [0, 0, 0], people: 1 },
      { leaves: [0, 0, 1], people: 2 },
      { leaves: [0, 1, 1], people: 2 },
      { leaves: [1, 1, 0], people: 4 },
    ]);
  });

  test('keeps both tables, with no more places than they have together', () => {
    const row = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(row, row, ([a, b, c, d], [e, f]) => {
        const young = [Math.min(e, a + b), Math.min(f, c + d)] as const;
        const byAge = [
          [young[0], a + b - young[0]],
          [young[1], c + d - young[1]],
        ];
        const system = linked(
          [
            [a, b],
            [c, d],
          ],
          byAge,
        );
        const witness = witnessMaker(system)(trueWorld(system));
        const at = (area: number, axis: number, leaf: number) =>
          witness.reduce(
            (sum, { leaves, people }) => (leaves[0] === area && leaves[axis] === leaf ? sum + people : sum),
            0,
          );
        expect([at(0, 1, 0), at(0, 1, 1), at(1, 1, 0), at(1, 1, 1)]).toEqual([a, b, c, d]);
        expect([at(0, 2, 0), at(0, 2, 1), at(1, 2, 0), at(1, 2, 1)]).toEqual(byAge.flat());
        expect(witness.length).toBeLessThanOrEqual([a, b, c, d, ...byAge.flat()].filter((people) => people > 0).length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('throws where two tables count the people they share differently', () => {
    const system = linked(
      [
        [3, 2],
        [0, 4],
      ],
      [
        [1, 4],
        [4, 0],
      ],
    );
    const world = [...trueWorld(system)];
    expect(() => witnessMaker(system)(world.with(0, 4))).toThrow('do not add up');
    expect(() => witnessMaker(system)(world.with(0, -1))).toThrow('do not add up');
  });
});
