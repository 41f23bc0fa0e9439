import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import {
  type ExploreOptions,
  type ExploreRoute,
  resolveSelection,
  routeOf,
} from '../../../../../src-renderer/features/explore/selection.ts';

const strand = (id: 'ethnic-group' | 'sex') => ({ id, title: id, list: id, listTitle: id });
const measure = (id: string, strands: ReturnType<typeof strand>[]) => ({
  id,
  title: id,
  unit: 'clients',
  per: '',
  period: '',
  segment: '',
  strands,
});
const options: ExploreOptions = {
  measures: [measure('register', [strand('ethnic-group'), strand('sex')]), measure('advice', [strand('sex')])],
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
