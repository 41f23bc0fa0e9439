import { describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { figuresOf, livesShareTitle } from '../../../../shared/presentation/table-figures.ts';

const ealing = areaCodeSchema.parse('E09000009');
const acton = areaCodeSchema.parse('E05013532');
const clients = {
  id: 'clients',
  per: 'per 1,000 residents',
  segment: 'Everyone',
  strands: [
    { id: 'ethnic-group', list: 'ethnic-group-2021' },
    { id: 'sex', list: 'sex-2021' },
  ],
};
const context = { area: ealing, measures: [clients], groupStrand: null };
const of = { measure: 'clients', strand: 'sex', area: ealing, category: 'female', part: 'value' };
const cell = (table: string, row: string, column: string, given: Parameters<typeof figuresOf>[1] = context) =>
  figuresOf(table, given)?.(row, column) ?? null;

describe('a cell', () => {
  it.each([
    ['clients-sex-E09000009', 'users', 'count'],
    ['clients-sex-E09000009', 'interval', 'rate'],
    ['clients-sex-E09000009', 'ratio', 'versus-others'],
    ['clients-sex-E09000009-representation', 'ratio', 'representation'],
    ['clients-sex-E09000009-bounds', 'share', 'share'],
    ['clients-sex-E09000009-bounds', 'rate-bounds', 'rate-bounds'],
    ['clients-sex-E09000009-bounds', 'share-bounds', 'share-bounds'],
    ['clients-sex-E09000009-bounds', 'ratio-bounds', 'representation-bounds'],
    ['population-residents-sex-sex-2021', 'people', 'population'],
  ])('of %s under %s shows the %s', (table, column, estimate) => {
    expect(cell(table, 'female', column)).toEqual({ ...of, estimate });
  });

  it('of a table by area is of the area of its row', () => {
    expect(cell('clients-sex-areas-female', 'E05013532', 'ratio')).toEqual({
      ...of,
      area: acton,
      estimate: 'versus-elsewhere',
    });
    expect(cell('clients-benchmark-london', 'E05013532', 'rate')).toMatchObject({ area: acton, category: 'all' });
  });

  it('of all strands together is of the strand of its row', () => {
    expect(cell('audit-clients-groups', 'ethnic-group-mixed-other', 'share')).toMatchObject({
      strand: 'ethnic-group',
      category: 'mixed-other',
    });
  });

  it('of one group in each service is of the measure of its row', () => {
    const grouped = { ...context, groupStrand: 'ethnic-group' };
    expect(cell('community-roma-measures', 'clients', 'ratio-interval', grouped)).toMatchObject({
      measure: 'clients',
      strand: 'ethnic-group',
      category: 'roma',
      estimate: 'versus-others',
    });
    expect(cell('community-roma-measures', 'others', 'rate', grouped)).toBeNull();
  });

  it.each(['inequalities-1', 'audit-clients-strands'])('of %s is of all groups of the strand of its row', (table) => {
    const all = { ...of, category: 'all' };
    expect(cell(table, 'clients-sex', 'disparity')).toEqual({ ...all, estimate: 'disparity' });
    expect(cell(table, 'clients-sex', 'points')).toEqual({ ...all, estimate: 'parity-gap' });
    expect(cell(table, 'clients-sex', 'interval')).toEqual({ ...all, estimate: 'parity-gap' });
    expect(cell(table, 'clients-ethnic-group', 'times')).toMatchObject({
      strand: 'ethnic-group',
      estimate: 'parity-ratio',
    });
    expect(cell(table, 'clients-age', 'points')).toBeNull();
    expect(cell(table, 'clients-sex', 'strand')).toBeNull();
  });

  it('of two strands at once is of the category of either in its row', () => {
    const pair = { category: 'female', second: { strand: 'ethnic-group', category: 'roma' } };
    const table = 'clients-sex-ethnic-group-crossed';
    expect(cell(table, 'female roma', 'ratio')).toEqual({ ...of, ...pair, estimate: 'versus-others' });
    expect(cell(table, 'female roma', 'users')).toEqual({ ...of, ...pair, estimate: 'count' });
    expect(cell(table, 'female', 'users')).toBeNull();
    expect(cell(table, 'female roma', 'group')).toBeNull();
  });

  it('of where a group lives is of the people that its columns name', () => {
    const grouped = { ...context, groupStrand: 'ethnic-group' };
    const lives = (people: string, given = grouped) =>
      figuresOf('community-roma-lives', given, [{ id: 'share', title: livesShareTitle(people) }]);
    expect(lives('residents')?.('E05013532', 'people')).toEqual({
      measure: 'clients',
      strand: 'ethnic-group',
      area: acton,
      category: 'roma',
      estimate: 'population',
      part: 'value',
    });
    expect(lives('residents')?.('E05013532', 'share')).toMatchObject({ estimate: 'population-share' });
    expect(lives('adults')).toBeNull();
    const others = { ...clients, id: 'others', segment: 'Residents who moved in' };
    expect(lives('residents', { ...grouped, measures: [clients, others] })).toBeNull();
  });

  it('of a pinned table is of what was pinned', () => {
    const pin = { measure: 'clients', strand: 'sex', area: acton } as const;
    const pinned = {
      ...context,
      pins: [
        { ...pin, id: 'one' },
        { ...pin, id: 'two', second: 'ethnic-group' as const },
      ],
    };
    expect(cell('pinned-one', 'female', 'rate', pinned)).toEqual({ ...of, area: acton, estimate: 'rate' });
    expect(cell('pinned-two', 'female roma', 'rate', pinned)).toMatchObject({
      area: acton,
      second: { strand: 'ethnic-group', category: 'roma' },
    });
    expect(cell('pinned-three', 'female', 'rate', pinned)).toBeNull();
  });

  it('shows no estimate where it is a plot, or of no measure', () => {
    expect(cell('clients-sex-E09000009', 'female', 'plot')).toBeNull();
    expect(cell('clients-age-E09000009', 'female', 'rate')).toBeNull();
    expect(cell('clients-sex-age-crossed', 'female 16-24', 'rate')).toBeNull();
  });

  it('shows none where measures count different people of the same name', () => {
    const adults = { ...clients, id: 'others', segment: 'Residents who moved in' };
    expect(
      cell('population-residents-sex-sex-2021', 'female', 'people', { ...context, measures: [clients, adults] }),
    ).toBeNull();
  });
});
