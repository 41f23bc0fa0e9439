import { describe, expect, it } from 'vitest';
import { findPairs, findSums } from '../../../../../src-main/catalogue/totals/find-sums.ts';
import type { Series } from '../../../../../src-main/catalogue/totals/find-sums.ts';

/** Series by name; a name that is given others' names is their sum. */
function seriesOf(columns: Readonly<Record<string, readonly (number | null)[] | string>>): Series[] {
  const known = new Map<string, readonly (number | null)[]>();
  for (const [name, values] of Object.entries(columns)) if (typeof values !== 'string') known.set(name, values);
  const sum = (names: string): number[] => {
    const parts = names.split('+').map((name) => known.get(name) ?? []);
    return (parts[0] ?? []).map((_, at) => parts.reduce((total, part) => total + (part[at] ?? 0), 0));
  };
  for (const [name, values] of Object.entries(columns)) if (typeof values === 'string') known.set(name, sum(values));
  return Object.keys(columns).map((name) => ({ name, values: known.get(name) ?? [] }));
}

function told(series: readonly Series[]): Record<string, string[]> {
  const name = (at: number): string => series[at]?.name ?? '';
  const found: Record<string, string[]> = {};
  for (const { total, parts } of findSums(series))
    found[name(total)] = [...(found[name(total)] ?? []), parts.map(name).join('+')];
  return found;
}

const a = [3, 14, 15, 92, 65];
const b = [35, 89, 79, 32, 38];
const c = [46, 26, 43, 38, 32];
const d = [79, 50, 28, 84, 19];

describe('sums among neighbours', () => {
  it('are found before and after their parts', () => {
    expect(told(seriesOf({ all: 'a+b+c', a, b, c }))).toEqual({ all: ['a+b+c'] });
    expect(told(seriesOf({ a, b, c, all: 'a+b+c' }))).toEqual({ all: ['a+b+c'] });
  });

  it('are found over sub-totals, which are found first', () => {
    expect(told(seriesOf({ all: 'a+b+c+d', first: 'a+b', a, b, second: 'c+d', c, d }))).toEqual({
      first: ['a+b'],
      second: ['c+d'],
      all: ['first+second'],
    });
  });

  it('are found of two breakdowns of the same people', () => {
    const others = [20, 60, 50, 70, 40];
    const rest = seriesOf({ all: 'a+b', a, b });
    const all = rest[0]?.values ?? [];
    const left = all.map((value, at) => (value ?? 0) - (others[at] ?? 0));
    expect(told([...rest, { name: 'young', values: others }, { name: 'old', values: left }])).toEqual({
      all: ['a+b', 'young+old'],
    });
  });

  it('may be rounded, and then agree within half of the rounding for each part', () => {
    const [total, ...parts] = seriesOf({ all: 'a+b+c', a, b, c }).map(({ name, values }) => ({
      name,
      values: values.map((value) => Math.round((value ?? 0) * 20) - (Math.round((value ?? 0) * 20) % 5)),
    }));
    const shifted = { name: 'all', values: (total?.values ?? []).map((value, at) => value + (at % 2) * 5) };
    const [found] = findSums([shifted, ...parts]);
    expect(found).toMatchObject({ total: 0, parts: [1, 2, 3], tolerance: 10 });
  });

  it('leave out rows where a part is not known', () => {
    const [found] = findSums([
      ...seriesOf({ all: 'a+b', a, b }).slice(0, 2),
      { name: 'b', values: [null, 89, 79, 32, 38] },
    ]);
    expect(found).toMatchObject({ checked: 4, agreed: 4 });
  });

  it('are not believed on two rows, nor where parts are nothing', () => {
    expect(findSums(seriesOf({ all: 'a+b', a: [1, 2], b: [3, 4] }))).toEqual([]);
    expect(findSums(seriesOf({ copy: [5, 6, 7, 8], a: [5, 6, 7, 8], b: [0, 0, 0, 0] }))).toEqual([]);
  });

  it('are not seen in numbers that only come near', () => {
    const near = seriesOf({ all: 'a+b', a, b }).map(({ name, values }, at) => ({
      name,
      values: at === 0 ? values.map((value) => (value ?? 0) + 1) : values,
    }));
    expect(findSums(near)).toEqual([]);
  });

  it('of two that stand elsewhere are found for what is part of nothing', () => {
    const series = seriesOf({ all: 'a+b+c', a, b, c, other: 'a+c' });
    expect(findPairs(series, findSums(series))).toMatchObject([{ total: 4, parts: [1, 3] }]);
  });
});
