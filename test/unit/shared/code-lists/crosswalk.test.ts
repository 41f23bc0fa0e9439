import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { carriesInto, crosswalk } from '../../../../shared/code-lists/crosswalk.ts';

const walk = (from: string, to: string) =>
  new Map(crosswalk(codeListOf(from), codeListOf(to)).map((row) => [row.code, row]));

describe('a crosswalk', () => {
  it('from 2021 to 2011 is exact but for Roma and other White, which 2011 counted together', () => {
    const rows = walk('ethnic-group-2021', 'ethnic-group-2011');
    const inexact = [...rows.values()].filter(({ fit }) => fit !== 'exact').map(({ code }) => code);
    expect(inexact).toEqual(['roma', 'other-white']);
    expect(rows.get('roma')).toMatchObject({ fit: 'broader', meaning: { code: 'WO' } });
  });

  it('from 2001 never puts a group that had no box into a cell of its own', () => {
    const rows = walk('nhs-ethnic-category', 'ethnic-group-2021');
    expect(rows.get('C')).toMatchObject({ fit: 'overlaps', meaning: { kind: 'several' } });
    expect(rows.get('S')).toMatchObject({ fit: 'overlaps', meaning: { kind: 'sub-total', code: 'other' } });
    expect(rows.get('C')?.reason).toContain('had no box in 2001');
    expect([...rows.values()].filter(({ fit }) => fit === 'exact')).toHaveLength(14);
  });

  it('shows that Chinese changed its broad group, so that only the six groups carry a series', () => {
    expect(walk('nhs-ethnic-category', 'ethnic-group-5').get('R')).toMatchObject({ meaning: { code: 'asian' } });
    expect(walk('nhs-ethnic-category', 'ethnic-group-6').get('R')).toMatchObject({
      fit: 'exact',
      meaning: { code: 'chinese' },
    });
  });

  it.each([
    ['nhs-ethnic-category', 'ethnic-group-16', true],
    ['nhs-ethnic-category', 'ethnic-group-2021', false],
    ['dfe-school-census', 'ethnic-group-16', true],
    ['dfe-school-census', 'ethnic-group-2021', false],
    ['census-2021-ethnic-codes', 'ethnic-group-2021', true],
    ['police-officer-defined', 'ethnic-group-5', false],
    ['scotland-2022', 'ethnic-group-16', false],
    ['northern-ireland-2021', 'ethnic-group-5', false],
    ['legal-partnership-2021', 'legal-partnership-5', true],
    ['legal-partnership-5', 'legal-partnership-forms', false],
    ['dfe-sen-provision', 'disability-2', false],
    ['nhs-gender-identity', 'gender-identity-2', false],
    ['age-5-year-19', 'age-10-year', true],
    ['age-5-year-19', 'age-8-bands', false],
    ['ns-sec-9', 'ns-sec-3', false],
  ])('of %s into %s carries every category: %s', (from, to, carries) => {
    expect(carriesInto(codeListOf(from), codeListOf(to))).toBe(carries);
  });
});
