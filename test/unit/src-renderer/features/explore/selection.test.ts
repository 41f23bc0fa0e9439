import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import {
  type ExploreOptions,
  type ExploreRoute,
  isCrossed,
  type MeasureOption,
  partnersOf,
  resolveSelection,
  routeOf,
} from '../../../../../src-renderer/features/explore/selection.ts';

const strand = (id: 'ethnic-group' | 'sex') => ({ id, title: id, list: id, listTitle: id });
const measure = (
  id: string,
  strands: ReturnType<typeof strand>[],
  pairs: Pick<MeasureOption, 'crossings' | 'crossable'> = { crossings: [], crossable: [] },
) => ({
  ...pairs,
  id,
  title: id,
  unit: 'clients',
  per: '',
  period: '',
  segment: '',
  strands,
});
const options: ExploreOptions = {
  measures: [
    measure('register', [strand('ethnic-group'), strand('sex')], {
      crossings: [],
      crossable: [['sex', 'ethnic-group']],
    }),
    measure('advice', [strand('sex')]),
  ],
  areas: [
    { code: areaKeySchema.parse('E09000009'), name: 'Ealing' },
    { code: areaKeySchema.parse('E05013536'), name: 'South Acton' },
  ],
  boundariesNote: '',
};
const nowhere: ExploreRoute = { screen: 'explore', measure: null, strand: null, area: null, category: null };

describe('resolveSelection', () => {
  it('takes the first of each where nothing is chosen', () => {
    expect(resolveSelection(nowhere, options)).toMatchObject({
      measure: { id: 'register' },
      strand: 'ethnic-group',
      area: { name: 'Ealing' },
      category: null,
    });
  });

  it('drops a category with the strand that it belonged to', () => {
    const chosen = resolveSelection({ ...nowhere, measure: 'advice', strand: 'ethnic-group', category: '16' }, options);
    expect(chosen).toMatchObject({ strand: 'sex', category: null });
  });

  it('falls back to the whole for an area that is not there', () => {
    expect(resolveSelection({ ...nowhere, area: 'E05999999' }, options)?.area.name).toBe('Ealing');
  });

  it('is nothing without measures', () => {
    expect(resolveSelection(nowhere, { ...options, measures: [] })).toBeNull();
  });
});

it('writes the whole area as no area', () => {
  const selection = resolveSelection({ ...nowhere, area: 'E05013536', category: '16' }, options);
  if (selection === null) throw new Error('There is a measure.');
  expect(routeOf(selection, {}).area).toBe('E05013536');
  expect(routeOf(selection, { area: 'E09000009' })).toMatchObject({
    area: null,
    category: '16',
    strand: 'ethnic-group',
  });
});

describe('a second strand', () => {
  const [register, advice] = options.measures;
  if (register === undefined || advice === undefined) throw new Error('There are two measures.');

  it('is one that can be counted together with the first, in either order', () => {
    expect(partnersOf(register, 'ethnic-group')).toEqual(['sex']);
    expect(partnersOf(register, 'sex')).toEqual(['ethnic-group']);
    expect(partnersOf(advice, 'sex')).toEqual([]);
    expect(isCrossed(register, 'sex', 'ethnic-group')).toBe(false);
    expect(isCrossed({ ...register, crossings: [['ethnic-group', 'sex']] }, 'sex', 'ethnic-group')).toBe(true);
  });

  it('is kept in the route with its category, and dropped with a strand or measure that it does not go with', () => {
    const route = { ...nowhere, by: 'sex', byCategory: 'F' };
    const selection = resolveSelection(route, options);
    if (selection === null) throw new Error('There is a measure.');
    expect(selection).toMatchObject({ by: 'sex', byCategory: 'F' });
    expect(routeOf(selection, { category: '16' })).toMatchObject({ by: 'sex', byCategory: 'F', category: '16' });
    expect(routeOf(selection, { by: null })).not.toHaveProperty('byCategory');
    expect(resolveSelection({ ...route, strand: 'sex' }, options)).toMatchObject({ by: null, byCategory: null });
    expect(resolveSelection({ ...route, measure: 'advice' }, options)?.by).toBeNull();
  });
});
