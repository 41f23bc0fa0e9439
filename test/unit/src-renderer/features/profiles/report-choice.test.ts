import { expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import { resolveReport } from '../../../../../src-renderer/features/profiles/report-choice.ts';

const whole = { code: areaKeySchema.parse('E09000009'), name: 'Ealing' };
const ward = { code: areaKeySchema.parse('E05013536'), name: 'South Acton' };
const recipes = [
  { id: 'eia', title: 'EIA', subtitle: '', measures: ['advice'], areas: [whole, ward] },
  { id: 'bid', title: 'Bid', subtitle: '', measures: ['advice'], areas: [whole] },
];

it('opens the first recipe for the whole, or what the route names', () => {
  const route = { screen: 'profiles', profile: null, area: null, section: null } as const;
  expect(resolveReport(route, recipes)).toEqual({ recipe: recipes[0], area: whole });
  expect(resolveReport({ ...route, area: ward.code }, recipes)?.area).toBe(ward);
  expect(resolveReport({ ...route, profile: 'bid', area: ward.code }, recipes)?.area).toBe(whole);
  expect(resolveReport(route, [])).toBeNull();
});
