import { describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { figuresOf } from '../../../../shared/presentation/table-figures.ts';

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

  it('shows no estimate where it is a plot, a range of what is not known, or of no measure', () => {
    expect(cell('clients-sex-E09000009', 'female', 'plot')).toBeNull();
    expect(cell('clients-sex-E09000009-bounds', 'female', 'rate-bounds')).toBeNull();
    expect(cell('clients-age-E09000009', 'female', 'rate')).toBeNull();
    expect(cell('inequalities-1', 'clients-sex', 'points')).toBeNull();
  });

  it('shows none where measures count different people of the same name', () => {
    const adults = { ...clients, id: 'others', segment: 'Residents who moved in' };
    expect(
      cell('population-residents-sex-sex-2021', 'female', 'people', { ...context, measures: [clients, adults] }),
    ).toBeNull();
  });
});
