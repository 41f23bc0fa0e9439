import { expect, test } from 'vitest';
import { areaCodeSchema } from '../../../../../shared/model/area.ts';
import { changeWords } from '../../../../../src-renderer/features/areas/change-words.ts';
import { errorsTitle, errorWords, rankErrors } from '../../../../../src-renderer/features/areas/error-words.ts';
import {
  coveredWords,
  distanceWords,
  levelWords,
  sizeWords,
} from '../../../../../src-renderer/features/areas/place-words.ts';
import { describeStep } from '../../../../../src-renderer/features/areas/step-words.ts';
import { whyNoOutline } from '../../../../../src-renderer/features/areas/why-no-outline.ts';

const lsoas = { kind: 'lsoa', vintage: '2021' } as const;
const names = new Map([
  ['E05013522', 'East Acton'],
  ['hub', 'Hub catchment'],
]);
const nameOf = (code: string): string => names.get(code) ?? code;

test('distances are said in tens of metres, then in kilometres', () => {
  expect([0, 134, 994, 996, 1449, 12_000].map(distanceWords)).toEqual([
    'here',
    '130 metres',
    '990 metres',
    '1.0 kilometres',
    '1.4 kilometres',
    '12.0 kilometres',
  ]);
});

test('a share of what is partly covered is never said to be nothing or all', () => {
  expect([0.0004, 0.62, 0.998].map(coveredWords)).toEqual(['1%', '62%', '99%']);
});

test('residents are said only where they are held for every area', () => {
  expect(sizeWords({ geography: lsoas, members: [1], residents: 1767 })).toBe('One LSOA, 1,767 residents');
  expect(sizeWords({ geography: lsoas, members: [1, 2], residents: null })).toBe('Two LSOAs');
  expect(sizeWords({ geography: lsoas, members: [], residents: null })).toBe('No LSOA yet');
});

test('a level is said in words, also one that is not known', () => {
  const area = { code: areaCodeSchema.parse('E01001196'), name: 'Ealing 015A', vintage: '2021', method: '' };
  expect(levelWords({ ...area, kind: 'lsoa' })).toBe('LSOA of 2021');
  expect(levelWords({ ...area, kind: 'built-up area' })).toBe('Built-up area of 2021');
});

test('steps are told by what they do and to what', () => {
  const told = (step: Parameters<typeof describeStep>[0]): string => describeStep(step, lsoas, nameOf);
  expect(told({ does: 'subtract', pick: { by: 'areas', codes: ['E05013522'] } })).toBe('Take out East Acton');
  expect(told({ does: 'add', pick: { by: 'custom-area', id: 'hub' } })).toBe('Add “Hub catchment”');
  expect(told({ does: 'keep-common', pick: { by: 'radius', centre: [0, 51], metres: 1200, place: 'W5 2NH' } })).toBe(
    'Keep only 1,200 metres around W5 2NH',
  );
  expect(told({ does: 'add', pick: { by: 'codes', codes: ['A', 'B', 'C', 'D', 'E'] } })).toBe(
    'Add five LSOAs: A, B and 3 more',
  );
});

test('errors are ranked by size whichever way they go, and nothing is off by a rounded nought', () => {
  const area = (name: string, error: number) => ({
    code: areaCodeSchema.parse('E05013522'),
    name,
    converted: 100,
    published: 100,
    error,
  });
  const areas = [area('a', 0.01), area('b', -0.152), area('c', 0.0004)];
  expect(rankErrors(areas).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  expect(areas.map(({ error }) => errorWords(error))).toEqual(['+1.0%', '−15.2%', '0.0%']);
  const whole = { converted: 1, published: 1, isReconciled: true, says: '' };
  expect(errorsTitle({ worst: 0.152, within1Percent: 2, whole, areas })).toBe(
    'Single areas are up to 15.2% off; 2 of 3 are within 1%',
  );
  expect(errorsTitle({ worst: 0, within1Percent: 3, whole, areas })).toBe(
    'Every area agrees with its published figure',
  );
});

test('what other boundaries change is said before, with who is touched', () => {
  const set = { dataset: 'w', codeColumn: 'c', nameColumn: 'n' };
  const from = { ...set, geography: { kind: 'ward', vintage: '2022' }, areas: 24 } as const;
  const to = { ...set, geography: lsoas, areas: 199 };
  expect(changeWords({ from, to, measures: 5, profiles: 1 })).toEqual([
    'Maps and lists go from 24 wards of 2022 to 199 LSOAs of 2021.',
    'Five measures and one profile count by the areas in use now. A measure whose tables hold no LSOAs of 2021 is refused until its tables are carried to them.',
    'No data is changed or lost, and it can be undone.',
  ]);
  expect(changeWords({ from, to: { ...from, dataset: 'x' }, measures: 5, profiles: 1 })[1]).toMatch(/^Tables keep/);
});

test('a file that holds no outline is refused with what to do', () => {
  expect(whyNoOutline('{"type":"Polygon","coordinates":[]}', 'park.geojson')).toBeNull();
  expect(whyNoOutline('name,code', 'park.csv')).toMatch(/not a GeoJSON file/);
  expect(whyNoOutline('{"type":"Point","coordinates":[0,51]}', 'park.geojson')).toMatch(/holds no polygon/);
});
