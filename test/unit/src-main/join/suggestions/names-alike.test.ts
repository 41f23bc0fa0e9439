import { expect, test } from 'vitest';
import { namesAlike } from '../../../../../src-main/join/suggestions/names-alike.ts';

test.each([
  ['Ward code', 'ward_code', 1],
  ['LSOA11CD', 'lsoa 11 cd', 1],
  ['WD22CD', 'WD25CD', 0.714],
  ['Client ID', 'Client ref', 0.667],
  ['Ward', 'Postcode', 0],
  ['ID', 'Ref', 0],
])('%s and %s are alike by %f', (left, right, alike) => {
  expect(namesAlike(left, right)).toBeCloseTo(alike, 3);
  expect(namesAlike(right, left)).toBeCloseTo(alike, 3);
});
