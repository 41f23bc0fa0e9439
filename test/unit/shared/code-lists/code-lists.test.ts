import { describe, expect, it } from 'vitest';
import { codeListOf, shownLists } from '../../../../shared/code-lists/code-lists.ts';

describe('code lists', () => {
  it.each([
    'age-8-bands',
    'census-2021-sex-codes',
    'ethnic-group-16',
    'ethnic-group-2021',
    'nhs-ethnic-category',
    'nhs-person-stated-sex',
    'religion-2021',
    'sex-2021',
  ])('%s has a source, a date and no code twice, and its crosswalks lead to codes that exist', (id) => {
    const list = codeListOf(id);
    const codes = list.categories.map(({ code }) => code);
    expect(list.source).not.toBe('');
    expect(new Set(codes).size).toBe(codes.length);
    for (const [target, walk] of Object.entries(list.crosswalks ?? {})) {
      const targets = new Set(codeListOf(target).categories.map(({ code }) => code));
      for (const [from, to] of Object.entries(walk)) {
        expect(codes).toContain(from);
        expect(targets).toContain(to);
      }
    }
  });

  it('have 19 ethnic groups in 2021, 16 in common with 2001, and each list shown by its own strand', () => {
    expect(codeListOf('ethnic-group-2021').categories).toHaveLength(19);
    expect(codeListOf('ethnic-group-16').categories).toHaveLength(16);
    for (const [strand, lists] of Object.entries(shownLists)) {
      for (const id of lists) expect(codeListOf(id).strand).toBe(strand);
    }
  });

  it('that are not there are refused with those that are', () => {
    expect(() => codeListOf('ethnic-group-1991')).toThrow(/ethnic-group-1991.*ethnic-group-2021/);
  });
});
