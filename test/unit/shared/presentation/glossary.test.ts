import { expect, it } from 'vitest';
import { findTerms, glossary } from '../../../../shared/presentation/glossary.ts';

const found = (search: string) => findTerms(glossary, search).map(({ id }) => id);

it('finds a term by its title, by what it means and by the words of others, in any order', () => {
  expect(found('representation')).toContain('representation-ratio');
  expect(found('confidence interval')).toEqual(['interval']);
  expect(found('few  PEOPLE [u]')).toEqual(['unreliable']);
  expect(found('')).toHaveLength(glossary.length);
  expect(found('zebra')).toEqual([]);
});

it('names each term once, and says each in whole sentences', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  for (const { says } of glossary) expect(says).toMatch(/\.$/);
});
