import fc from 'fast-check';
import { cellIdentity, leavesOf } from '../../src-main/disclosure/cell-identity.ts';
import type {
  CellKey,
  CountTable,
  Dimension,
  Protection,
  TableSystem,
} from '../../src-main/disclosure/table-system.ts';

/** How the tables of a system hang together. */
export const systemKinds = [
  'two-way',
  'three-way',
  'four-way',
  'nested',
  'overlapping',
  'linked',
  'chained',
  'ring',
  'left-out',
] as const;
export type SystemKind = (typeof systemKinds)[number];

export interface RandomSystem {
  readonly kind: SystemKind;
  readonly threshold: number;
  readonly system: TableSystem;
}

interface Shape {
  readonly sizes: readonly number[];
  /** The dimensions that each table crosses, by position. */
  readonly tables: readonly (readonly number[])[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Systems of every kind, sparse and dense, of up to about a hundred cells, with a threshold for each. */
export function randomSystem(kinds: readonly SystemKind[] = systemKinds): fc.Arbitrary<RandomSystem> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      threshold: fc.constantFrom(3, 5, 8, 10),
      sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 4, maxLength: 4 }),
      density: fc.constantFrom('sparse', 'mixed', 'dense'),
      seed: fc.integer({ min: 0, max: 2 ** 30 }),
    })
    .map(({ kind, threshold, sizes, density, seed }) => {
      const random = randomNumbers(seed);
      const shape = shapeOf(kind, sizes);
      return {
        kind,
        threshold,
        system: systemOf(shape, countIn(density, random), kind === 'left-out' ? random : null),
      };
    });
}

function shapeOf(kind: SystemKind, [a = 2, b = 2, c = 2]: readonly number[]): Shape {
  const two = (size: number) => Math.min(size, 3);
  switch (kind) {
    case 'two-way':
    case 'left-out':
      return { sizes: [a, b], tables: [[0, 1]], groups: {} };
    case 'three-way':
      return { sizes: [two(a), two(b), two(c)], tables: [[0, 1, 2]], groups: {} };
    case 'four-way':
      return { sizes: [two(a), 2, 2, 2], tables: [[0, 1, 2, 3]], groups: {} };
    case 'nested':
      return { sizes: [5, two(b), 2], tables: [[0, 1]], groups: { low: ['d0c0', 'd0c1'], wide: ['low', 'd0c2'] } };
    case 'overlapping':
      return {
        sizes: [5, two(b)],
        tables: [[0, 1]],
        groups: { first: ['d0c0', 'd0c1', 'd0c2'], second: ['d0c2', 'd0c3'] },
      };
    case 'linked':
      return {
        sizes: [two(a), b, two(c)],
        tables: [
          [0, 1],
          [0, 2],
        ],
        groups: {},
      };
    case 'chained':
      return {
        sizes: [two(a), two(b), two(c), 2],
        tables: [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        groups: {},
      };
    case 'ring':
      return {
        sizes: [two(a), two(b), 2],
        tables: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
        groups: {},
      };
  }
}

function systemOf({ sizes, tables, groups }: Shape, count: () => number, leaveOut: (() => number) | null): TableSystem {
  const names = sizes.map((_, at) => `d${String(at)}`);
  const dimensions: Record<string, Dimension> = Object.fromEntries(
    sizes.map((size, at) => [
      `d${String(at)}`,
      {
        leaves: Array.from({ length: size }, (_, leaf) => `d${String(at)}c${String(leaf)}`),
        groups: at === 0 ? groups : {},
      },
    ]),
  );
  const people = placesOf(sizes).map((leaves) => ({ leaves, people: count() }));
  const cellsOf = (axes: readonly number[]): CountTable => ({
    dimensions: axes.map((axis) => names[axis] ?? ''),
    cells: keysOf(
      dimensions,
      axes.map((axis) => names[axis] ?? ''),
    ).flatMap((key) => {
      const picked = Object.entries(key).map(([name, code]) => ({
        axis: names.indexOf(name),
        leaves: leavesOf(name, dimensions[name] ?? { leaves: [], groups: {} }, code),
      }));
      const own = people.filter(({ leaves }) => picked.every((pick) => pick.leaves.includes(leaves[pick.axis] ?? -1)));
      const isLeftOut = leaveOut !== null && leaveOut() < 0.08;
      return isLeftOut ? [] : [{ key, count: own.reduce((sum, entry) => sum + entry.people, 0) }];
    }),
  });
  return { dimensions, tables: tables.map(cellsOf) };
}

function placesOf(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (so, size) => so.flatMap((leaves) => Array.from({ length: size }, (_, leaf) => [...leaves, leaf])),
    [[]],
  );
}

function keysOf(dimensions: TableSystem['dimensions'], names: readonly string[]): readonly CellKey[] {
  return names.reduce<readonly CellKey[]>(
    (so, name) => {
      const codes = [...(dimensions[name]?.leaves ?? []), ...Object.keys(dimensions[name]?.groups ?? {})];
      return so.flatMap((key) => [...codes.map((code) => ({ ...key, [name]: code })), key]);
    },
    [{}],
  );
}

function countIn(density: 'sparse' | 'mixed' | 'dense', random: () => number): () => number {
  const zeros = { sparse: 0.5, mixed: 0.2, dense: 0.03 }[density];
  const most = { sparse: 6, mixed: 25, dense: 80 }[density];
  return () => (random() < zeros ? 0 : Math.floor(random() ** 2 * most) + 1);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Kinds of more than one table, of which the first may have been released earlier. */
export const linkedKinds = ['linked', 'chained', 'ring'] as const satisfies readonly SystemKind[];

/** The system as it stands once its first table was protected and released alone. */
export function afterFirstTable(
  { dimensions, tables }: TableSystem,
  protectAlone: (first: TableSystem) => Protection,
): TableSystem {
  const first = protectAlone({ dimensions, tables: tables.slice(0, 1) });
  const before = new Map(
    first.cells.map(({ id, status }) => [id, status === 'published' ? ('published' as const) : ('hidden' as const)]),
  );
  return {
    dimensions,
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => {
        const earlier = before.get(cellIdentity(dimensions, cell.key));
        return earlier === undefined ? cell : { ...cell, earlier };
      }),
    })),
  };
}
