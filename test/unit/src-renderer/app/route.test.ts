import { describe, expect, it } from 'vitest';
import { emptyRoute, formatRoute, parseRoute } from '../../../../src-renderer/app/route.ts';

describe('a route in the URL', () => {
  it('holds the screen and what is selected on it', () => {
    expect(parseRoute('#/explore?measure=advice&area=E05013537&category=16')).toEqual({
      screen: 'explore',
      measure: 'advice',
      strand: null,
      area: 'E05013537',
      category: '16',
    });
  });

  it('holds a second strand that is looked at together with the first', () => {
    const route = {
      screen: 'explore',
      measure: 'advice',
      strand: 'age',
      area: null,
      category: '16-24',
      by: 'sex',
      byCategory: 'F',
    } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('leaves out what is not selected', () => {
    expect(formatRoute({ screen: 'library', dataset: 'register', column: null })).toBe('#/library?dataset=register');
    expect(formatRoute(emptyRoute('join'))).toBe('#/join');
  });

  it('reads back as it was written, whatever a column is called', () => {
    const route = { screen: 'library', dataset: 'a&b', column: 'Ethnic group? (100%) = #1' } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('holds the column whose labels are reviewed, and the segment that is built', () => {
    const labels = { screen: 'labels', dataset: 'register', column: 'Ethnic origin', list: null } as const;
    expect(parseRoute(formatRoute(labels))).toEqual(labels);
    const segments = { screen: 'segments', segment: null, view: 'new', dataset: 'register' } as const;
    expect(formatRoute(segments)).toBe('#/segments?view=new&dataset=register');
    expect(parseRoute('#/segments?view=old')).toEqual(emptyRoute('segments'));
  });

  it('holds the path of a file that is added, whatever is in it', () => {
    const route = { screen: 'import', path: 'C:\\partners\\a & b #2?.csv' } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
    expect(parseRoute('#/import')).toEqual(emptyRoute('import'));
  });

  it('is the start page for an address that leads nowhere', () => {
    expect(parseRoute('#/attic?dataset=x')).toEqual({ screen: 'start' });
    expect(parseRoute('')).toEqual({ screen: 'start' });
  });
});
