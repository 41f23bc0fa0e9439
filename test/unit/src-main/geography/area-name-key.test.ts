import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaNameKey } from '../../../../src-main/geography/area-name-key.ts';

describe('areaNameKey', () => {
  it.each([
    ['St. Mary’s & Park Ward', 'Saint Marys and Park'],
    ['Northfield (Ealing)', 'NORTHFIELD'],
    ['London Borough of Ealing', 'Ealing'],
    ['Ynys Môn', 'ynys mon'],
  ])('takes %s for %s', (one, other) => {
    expect(areaNameKey(one)).toBe(areaNameKey(other));
  });

  it('keeps apart what is different, and never gives nothing for a name', () => {
    expect(areaNameKey('North Acton')).not.toBe(areaNameKey('South Acton'));
    expect(areaNameKey('Ward')).toBe('ward');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(areaNameKey(areaNameKey(name))).toBe(areaNameKey(name));
      }),
    );
  });
});
