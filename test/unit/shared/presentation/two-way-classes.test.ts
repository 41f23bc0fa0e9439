import { describe, expect, it } from 'vitest';
import { mapClasses } from '../../../../shared/presentation/map-classes.ts';
import { twoWayClasses, twoWayLabel } from '../../../../shared/presentation/two-way-classes.ts';
import { sampleView } from '../../../support/sample-views.ts';

const view = sampleView('Ealing', 'sex');
const first = mapClasses(view, 'all', { classes: 3 });
const second = mapClasses(view, '1', { classes: 3 });

describe('twoWayClasses', () => {
  const both = twoWayClasses(first, second);

  it('puts each area where its classes on both maps cross', () => {
    for (const { area, classIndex } of both.areas) {
      const [own, other] = [first, second].map(({ areas }) => areas.find((each) => each.area.code === area.code));
      const expected =
        own?.classIndex === null || other?.classIndex === null
          ? null
          : (own?.classIndex ?? 0) * 3 + (other?.classIndex ?? 0);
      expect(classIndex).toBe(expected);
    }
  });

  it('counts every area once, in a class or in none', () => {
    const counted = [...both.legend, ...both.statuses].reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(24);
  });

  it('leaves an area that is hidden on either map in no class', () => {
    const hidden = {
      ...second,
      areas: second.areas.map((area) => ({ ...area, kind: 'suppressed' as const, classIndex: null })),
    };
    const crossed = twoWayClasses(first, hidden);
    expect(crossed.areas.every(({ classIndex, value }) => classIndex === null && value === null)).toBe(true);
    expect(crossed.statuses).toEqual([{ kind: 'suppressed', symbol: '[c]', label: 'hidden', count: 24 }]);
  });

  it('names its classes by both maps', () => {
    expect([0, 5, 8].map(twoWayLabel)).toEqual(['low, low', 'middle, high', 'high, high']);
  });
});
