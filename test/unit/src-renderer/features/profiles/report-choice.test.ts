import { expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import { areaToOpen, resolveReport } from '../../../../../src-renderer/features/profiles/report-choice.ts';

const whole = { code: areaKeySchema.parse('E09000009'), name: 'Ealing' };
const ward = { code: areaKeySchema.parse('E05013536'), name: 'South Acton' };
const east = { code: areaKeySchema.parse('E05013517'), name: 'East Acton' };
const recipes = [
  { id: 'eia', title: 'EIA', subtitle: '', measures: ['advice'], areas: [whole, ward], area: null, datasets: [] },
  { id: 'bid', title: 'Bid', subtitle: '', measures: ['advice'], areas: [whole], area: null, datasets: [] },
];
const never = (): null => null;

it('opens what the route names, for the whole or one of its areas, and nothing where none is named', () => {
  const route = { screen: 'profiles', profile: 'eia', area: null, section: null } as const;
  expect(resolveReport(route, recipes, never)).toEqual({ recipe: recipes[0], area: whole });
  expect(resolveReport({ ...route, area: ward.code }, recipes, never)?.area).toBe(ward);
  expect(resolveReport({ ...route, profile: 'bid', area: ward.code }, recipes, never)?.area).toBe(whole);
  expect(resolveReport({ ...route, profile: null }, recipes, never)).toBeNull();
  expect(resolveReport(route, [], never)).toBeNull();
});

it('opens a profile at the area that was last looked at, or that it was made for, unless another is asked for', () => {
  const made = { id: 'bid', title: 'Bid', subtitle: '', measures: ['advice'], datasets: [] };
  const bid = { ...made, areas: [whole, ward, east], area: ward.code };
  expect(areaToOpen(bid, null, never)).toBe(ward);
  expect(areaToOpen(bid, null, () => east.code)).toBe(east);
  expect(areaToOpen(bid, whole.code, () => east.code)).toBe(whole);
  expect(areaToOpen(bid, null, () => 'E05000000')).toBe(ward);
  expect(areaToOpen({ ...bid, areas: [whole, east] }, null, never)).toBe(whole);
});
