import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaPick, AreaStep } from '../../../../../shared/model/custom-area.ts';
import { draftArea } from '../../../../../src-main/geography/custom/draft-area.ts';
import type { SmallAreas } from '../../../../../src-main/geography/custom/small-areas.ts';

const side = 5;
const size = 0.01;
const codes = Array.from({ length: side * side }, (_, index) => `E01${String(index).padStart(6, '0')}`);
const cornerOf = (index: number): [number, number] => [
  -0.4 + (index % side) * size,
  51.5 + Math.floor(index / side) * size,
];

/** A square of 25 LSOAs; the first row is the ward "North Docks". */
const areas: SmallAreas = {
  geography: { kind: 'lsoa', vintage: '2021' },
  codes,
  nameOf: (code) => `Docks ${code.slice(-2)}`,
  within: (code) => (codes.indexOf(code) < side ? 'North Docks' : null),
  residents: (code) => 1000 + codes.indexOf(code),
  outlines: new Map(
    codes.map((code, index) => {
      const [x, y] = cornerOf(index);
      return [code, { rings: [Float64Array.of(x, y, x + size, y, x + size, y + size, x, y + size)] }] as const;
    }),
  ),
  centres: null,
  named: (name) => codes.filter((code) => name.toLowerCase() === `docks ${code.slice(-2)}`),
  larger: (code) =>
    code === 'E05000001'
      ? { name: 'North Docks', members: codes.slice(0, side), method: 'by best fit, in Lookup' }
      : null,
  explain: () => 'no name or code that this workspace knows',
  customArea: (id) =>
    id === 'quay' ? { id, name: 'Quay', geography: { kind: 'lsoa', vintage: '2021' }, members: [], steps: [] } : null,
};

const add = (pick: AreaPick): AreaStep => ({ does: 'add', pick });
const membersOf = (...steps: AreaStep[]): string[] => draftArea(steps, areas).members.map(({ code }) => code);
const box = (west: number, south: number, east: number, north: number): AreaPick => ({
  by: 'polygon',
  ring: [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ],
});

describe('draftArea', () => {
  it('takes codes and names, explains the rest, and sums residents', () => {
    const draft = draftArea([add({ by: 'codes', codes: ['e01000003, Docks 01\nE05000170'] })], areas);
    expect(draft.members.map(({ code, within, covered }) => [code, within, covered])).toEqual([
      ['E01000001', 'North Docks', 1],
      ['E01000003', 'North Docks', 1],
    ]);
    expect(draft.residents).toBe(2004);
    expect(draft.unknown).toEqual([{ text: 'E05000170', because: 'no name or code that this workspace knows' }]);
  });

  it('takes the small areas of larger ones, and says by which method', () => {
    const draft = draftArea([add({ by: 'areas', codes: ['E05000001'] })], areas);
    expect(draft.members).toHaveLength(side);
    expect(draft.says).toEqual(['North Docks is made of five LSOAs by best fit, in Lookup.']);
  });

  it('takes from a polygon what it covers by more than half, and says what it cut', () => {
    const [x, y] = cornerOf(0);
    const draft = draftArea([add(box(x - 1, y - 1, x + size * 1.6, y + size * 1.4))], areas);
    expect(draft.members.map(({ code, covered }) => [code, Math.round(covered * 100)])).toEqual([
      ['E01000000', 100],
      ['E01000001', 60],
    ]);
    expect(draft.says).toEqual([
      'The polygon takes each LSOA more than half of whose surface is inside.',
      'One LSOA that lies partly within was taken whole: Docks 01.',
      'Two LSOAs that lie partly within were left out whole: Docks 05 and Docks 06.',
    ]);
  });

  it('takes a circle by its metres', () => {
    const [x, y] = cornerOf(12);
    const circle: AreaPick = { by: 'radius', centre: [x + size / 2, y + size / 2], metres: 1000, place: 'the quay' };
    // Cells are 694 m wide and 1,112 m high.
    expect(membersOf(add(circle))).toEqual(['E01000011', 'E01000012', 'E01000013']);
    expect(membersOf(add({ ...circle, metres: 100_000 }))).toEqual(codes);
    expect(membersOf(add({ ...circle, metres: 10 }))).toEqual([]);
  });

  it('reads an outline with a hole and two parts that overlap, and says when one crosses itself', () => {
    const [x, y] = cornerOf(0);
    const ring = (west: number, south: number, width: number): number[][] =>
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ].map(([across = 0, up = 0]) => [west + across * width, south + up * width]);
    const feature = (coordinates: number[][][]) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    });
    const outlineOf = (...features: object[]): AreaPick => ({
      by: 'outline',
      geojson: JSON.stringify({ type: 'FeatureCollection', features }),
      file: 'outline.geojson',
    });
    const holed = feature([ring(x, y, size * 5), ring(x + size, y + size, size * 3)]);
    expect(membersOf(add(outlineOf(holed)))).toHaveLength(16);
    expect(
      membersOf(add(outlineOf(feature([ring(x, y, size * 5)]), feature([ring(x + size, y + size, size)])))),
    ).toEqual(codes);
    const crossed = draftArea(
      [
        add({
          by: 'polygon',
          ring: [
            [x, y],
            [x + 0.05, y + 0.05],
            [x + 0.05, y],
            [x, y + 0.05],
          ],
        }),
      ],
      areas,
    );
    expect(crossed.says).toContain(
      'The outline crosses itself: what lies within an odd number of its loops counts as inside.',
    );
    expect(crossed.members.length).toBeGreaterThan(0);
  });

  it('refuses what is no outline, and areas of other kinds', () => {
    expect(() => draftArea([add({ by: 'outline', geojson: '{}', file: 'a.json' })], areas)).toThrow(/not GeoJSON/);
    expect(() => draftArea([add({ by: 'custom-area', id: 'nowhere' })], areas)).toThrow(/no custom area/);
    expect(() => draftArea([add(box(0, 0, 1, 1))], { ...areas, outlines: new Map() })).toThrow(
      /neither outlines nor positions/,
    );
  });

  it('decides by centres where they were made for it', () => {
    const centres = {
      positions: new Map([['E01000000', [-0.399, 51.501] as [number, number]]]),
      words: 'the centre in Centroids',
      isWeighted: true,
    };
    const [x, y] = cornerOf(0);
    const draft = draftArea([add(box(x, y, x + size / 4, y + size / 4))], { ...areas, centres });
    expect(draft.members.map(({ code }) => code)).toEqual(['E01000000']);
    expect(draft.members[0]?.covered).toBeCloseTo(1 / 16, 9);
  });

  it('is as before when what was added is subtracted, and nothing when nothing is common', () => {
    const subset = fc.subarray(codes);
    fc.assert(
      fc.property(subset, subset, (first, second) => {
        const one: AreaStep = add({ by: 'codes', codes: first });
        const rest = second.filter((code) => !first.includes(code));
        const other: AreaPick = { by: 'codes', codes: rest };
        const before = membersOf(one);
        expect(membersOf(one, add(other), { does: 'subtract', pick: other })).toEqual(before);
        expect(membersOf(one, { does: 'keep-common', pick: other })).toEqual([]);
        expect(before).toEqual(first.toSorted());
      }),
    );
  });
});
