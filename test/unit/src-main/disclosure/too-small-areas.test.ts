import { describe, expect, it } from 'vitest';
import { areaKeySchema, notPlaced } from '../../../../shared/model/area.ts';
import { tooSmallAreas } from '../../../../src-main/disclosure/too-small-areas.ts';

const area = (code: string) => areaKeySchema.parse(code);
const [whole, small, large] = [area('E09000009'), area('E05000001'), area('E05000002')];
const cube = (...people: readonly (readonly [typeof small, number])[]) => ({
  areas: [whole, small, large, area(notPlaced)].map((code) => ({ code, name: code })),
  population: people.map(([code, count], index) => ({
    area: code,
    category: `category ${String(index)}`,
    people: count,
    withheld: null,
  })),
});

describe('tooSmallAreas', () => {
  const bySex = cube([small, 200], [small, 299], [large, 500]);

  it('names the areas with fewer people, never the whole nor those who could not be placed', () => {
    expect([...tooSmallAreas([bySex], { leastPopulation: 500 })]).toEqual([small]);
    expect([...tooSmallAreas([bySex], { leastPopulation: 499 })]).toEqual([]);
    expect([...tooSmallAreas([bySex], { leastPopulation: 1000 })]).toEqual([small, large]);
  });

  it('goes by the fewest people that any strand counts, and by none where there is no population', () => {
    const byReligion = cube([small, 600], [large, 450]);
    expect([...tooSmallAreas([bySex, byReligion], { leastPopulation: 500 })]).toEqual([small, large]);
    expect([...tooSmallAreas([cube([large, 500])], { leastPopulation: 500 })]).toEqual([small]);
  });

  it('names none where the policy asks for no least population', () => {
    expect(tooSmallAreas([bySex], { leastPopulation: null }).size).toBe(0);
  });
});
