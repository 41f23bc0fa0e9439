import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../shared/model/area.ts';
import type { FigureSource } from '../../../../shared/model/edition.ts';
import { tellFigure } from '../../../../src-main/engine/tell-figure.ts';
import { sampleAge, sampleCrossing, sampleSex } from '../../../support/sample-crossing.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';

const ealing = areaKeySchema.parse('E09000009');
const crossing = sampleCrossing(sampleSex, sampleAge, [
  [
    [120, 10_000],
    [600, 90_000],
    ['hidden', 15_000],
  ],
  [
    [80, 11_000],
    [400, 92_000],
    [60, 13_000],
  ],
]);
const evidence = asReleased({ ...sampleEvidence(), crossings: [crossing] });
const of: FigureSource = {
  measure: 'housing-register',
  strand: 'sex',
  area: ealing,
  category: 'female',
  estimate: 'count',
  part: 'value',
};
const tell = (figure: Partial<FigureSource>) => tellFigure(evidence, { ...of, ...figure });
const factOf = (figure: Partial<FigureSource>, term: string): string => {
  const { made, method } = tell(figure).told;
  return [...made, ...method].find((fact) => fact.term === term)?.text ?? '';
};
const numbersIn = (text: string): number[] =>
  (text.match(/[\d,]+(?:\.\d+)?/gu) ?? []).map((number) => Number(number.replaceAll(',', '')));
const titled = (figure: Partial<FigureSource>): number[] =>
  numbersIn(tell(figure).told.title.replaceAll('−', '')).slice(0, 2);

describe('an index of disparity', () => {
  const figure = { category: 'all', estimate: 'disparity' } as const;

  it('is worked out again from the groups that it names, with their counts', () => {
    const groups = factOf(figure, 'Made from')
      .split('; ')
      .map((group) => {
        const [rate = 0, users = 0, people = 0] = numbersIn(group);
        return { rate, users, people };
      });
    expect(groups).toHaveLength(2);
    const users = groups.reduce((sum, group) => sum + group.users, 0);
    const people = groups.reduce((sum, group) => sum + group.people, 0);
    const all = (users / people) * 1000;
    for (const group of groups) expect(group.rate).toBeCloseTo((group.users / group.people) * 1000, 2);
    const distance = groups.reduce((sum, group) => sum + Math.abs((group.users / group.people) * 1000 - all), 0);
    expect(titled(figure)[0]).toBeCloseTo((distance / groups.length / all) * 100, 3);
    expect(tell(figure).told.formula).toBe(
      `(mean distance of the rates of 2 groups from ${all.toFixed(2)}) ÷ ${all.toFixed(2)} × 100`,
    );
    expect(tell(figure).told.group).toBe('All groups by sex, Ealing');
    expect(factOf(figure, 'Method')).toMatch(/^Pearcy and Keppel/u);
  });

  it('says why there is none where a group is hidden, and tells no counts of it', () => {
    const { told } = tell({ ...figure, strand: 'ethnic-group' });
    expect(told.title).toBe('Index of disparity: hidden to protect people');
    expect([told.formula, told.made]).toEqual([null, []]);
  });
});

describe('a limit of an interval', () => {
  it('is not told as the sum that makes the number itself', () => {
    const figure = { estimate: 'versus-others' } as const;
    const { formula } = tell(figure).told;
    const [ratio = 0] = titled(figure);
    const { told } = tell({ ...figure, part: 'lower' });
    expect(told.formula).toBe(`lower limit of ${ratio.toFixed(3)} = ${formula ?? ''}`);
    expect(told.title).toContain('lower limit of the 95% interval');
    expect(factOf(figure, 'Interval')).toMatch(/^Log-Wald/u);
  });
});

describe('a widest gap', () => {
  it.each([
    { estimate: 'parity-gap', worked: ([n = 0, t = 1, p = 0, q = 1]: number[]) => (n / t - p / q) * 100 },
    { estimate: 'parity-ratio', worked: ([n = 0, t = 1, p = 0, q = 1]: number[]) => n / t / (p / q) },
  ] as const)('as $estimate is worked out from its formula', ({ estimate, worked }) => {
    const figure = { category: 'all', estimate };
    expect(titled(figure)[0]).toBeCloseTo(Math.abs(worked(numbersIn(tell(figure).told.formula ?? ''))), 2);
    expect(tell(figure).told.group).toBe('Female, Ealing');
    expect(factOf(figure, 'Widest gap of')).toMatch(/^Female \d+\.\d; Male −\d+\.\d percentage points$/u);
    expect(factOf(figure, '95% interval')).toMatch(/ to /u);
    expect(factOf(figure, 'Interval')).toMatch(/^Wilson score/u);
  });
});

describe('what would be if none or all of those not known belonged', () => {
  it.each([
    {
      estimate: 'rate-bounds',
      times: 1,
      ends: ([n = 0, p = 1, m = 1, , u = 0]: number[]) => [(n / p) * m, ((n + u) / p) * m],
    },
    { estimate: 'share-bounds', times: 100, ends: ([n = 0, t = 1, , u = 0]: number[]) => [n / t, (n + u) / t] },
    {
      estimate: 'representation-bounds',
      times: 1,
      ends: ([n = 0, t = 1, p = 1, q = 1, , u = 0]: number[]) => [n / t / (p / q), (n + u) / t / (p / q)],
    },
  ] as const)('as $estimate is worked out from its formula', ({ estimate, times, ends }) => {
    const [lowest = 0, highest = 0] = ends(numbersIn(tell({ estimate }).told.formula ?? ''));
    const [first = 0, second = 0] = titled({ estimate });
    expect(first).toBeCloseTo(lowest * times, 2);
    expect(second).toBeCloseTo(highest * times, 2);
    expect(second).toBeGreaterThan(first);
    expect(factOf({ estimate }, 'Not known')).toBe('303 applicants whose sex is not known');
    expect(factOf({ estimate }, 'Method')).toContain('Manski');
  });

  it('is not told of a group that is hidden', () => {
    const { told } = tell({ strand: 'ethnic-group', category: 'white-and-black-african', estimate: 'share-bounds' });
    expect(told.title).toMatch(/: hidden to protect people$/u);
    expect([told.formula, told.made]).toEqual([null, []]);
  });
});

describe('a number of two strands at once', () => {
  const young = { category: 'F', second: { strand: 'age', category: '16-24' } } as const;

  it('is worked out from the counts of both together', () => {
    expect(tell({ ...young, estimate: 'count' }).told.title).toBe('120 applicants');
    expect(tell({ ...young, estimate: 'rate' }).told.formula).toBe('120 ÷ 10,000 × 1,000');
    expect(tell({ ...young, estimate: 'rate' }).told.title).toBe('12.000, applicants per 1,000 adults, shown as 12.0');
    expect(tell({ ...young, estimate: 'versus-others' }).told.formula).toBe('(120 ÷ 10,000) ÷ (1,143 ÷ 221,000)');
    expect(tell(young).dimensions).toEqual(['sex/sex', 'age/age']);
  });

  it('is the same with its strands in the other order', () => {
    const turned = { strand: 'age', category: '16-24', second: { strand: 'sex', category: 'F' } } as const;
    expect(tell({ ...turned, estimate: 'versus-others' }).told.formula).toBe(
      tell({ ...young, estimate: 'versus-others' }).told.formula,
    );
    expect(tell(turned).strands).toEqual(['age', 'sex']);
  });

  it('has no formula where its count is hidden', () => {
    const old = { ...young, second: { strand: 'age', category: '65+' } };
    expect(tell({ ...old, estimate: 'rate' }).told.formula).toBeNull();
    expect(tell({ ...old, estimate: 'rate' }).told.title).toMatch(/: hidden to protect people$/u);
  });

  it('is refused where there is no such pair, no such number, or no such strand', () => {
    expect(() => tell({ ...young, category: 'nobody' })).toThrow(
      'There is no number of "nobody" and "16-24" together.',
    );
    expect(() => tell({ ...young, estimate: 'disparity' })).toThrow('There is no such number of two strands at once');
    expect(() => tell({ ...young, second: { strand: 'religion', category: 'x' } })).toThrow('by "sex and religion"');
    expect(() => tell({ strand: 'religion' })).toThrow('There is no number by "religion"');
  });
});
