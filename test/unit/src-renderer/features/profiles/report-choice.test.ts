import { expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import { resolveReport } from '../../../../../src-renderer/features/profiles/report-choice.ts';

const whole = { code: areaKeySchema.parse('E09000009'), name: 'Ealing' };
const ward = { code: areaKeySchema.parse('E05013536'), name: 'South Acton' };
const recipes = [
  { id: 'eia', title: 'EIA', subtitle: '', measures: ['advice'], areas: [whole, ward] },
  { id: 'bid', title: 'Bid', subtitle: '', measures: ['advice'], areas: [whole] },
];

it('opens what the route names, for the whole or one of its areas, and nothing where none is named', () => {
  const route = { screen: 'profiles', profile: 'eia', area: null, section: null } as const;
  expect(resolveReport(route, recipes)).toEqual({ recipe: recipes[0], area: whole });
  expect(resolveReport({ ...route, area: ward.code }, recipes)?.area).toBe(ward);
  expect(resolveReport({ ...route, profile: 'bid', area: ward.code }, recipes)?.area).toBe(whole);
  expect(resolveReport({ ...route, profile: null }, recipes)).toBeNull();
  expect(resolveReport(route, [])).toBeNull();
});
