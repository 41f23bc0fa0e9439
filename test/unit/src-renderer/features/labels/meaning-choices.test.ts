import { expect, it } from 'vitest';
import { meaningSections } from '../../../../../src-renderer/features/labels/meaning-choices.ts';
import { label, list } from './sample-review.ts';

const titles = (sections: ReturnType<typeof meaningSections>) =>
  sections.map(({ title, choices }) => [title, choices.map((choice) => choice.title)]);

it('offers the guess first, then every category under its broader group, then what is no answer', () => {
  const guess = label('Afrcan', 1, { kind: 'guess', code: 'african' }, 'guess');
  expect(titles(meaningSections(guess, list, false))).toEqual([
    ['Suggested', ['African']],
    ['Families', ['Arab']],
    ['Black', ['African', 'Caribbean']],
    ['Not an answer', ['Does not apply', 'Not stated', 'Not known', 'Not asked', 'Missing']],
    ['No group', ['None of these']],
  ]);
});

it('offers every one that a label may stand for, and a total in a table alone', () => {
  const several = label('Black', 1, { kind: 'several', codes: ['african', 'caribbean'] });
  const sections = titles(meaningSections(several, list, true));
  expect(sections[0]).toEqual(['Suggested', ['African', 'Caribbean']]);
  expect(sections.at(-1)).toEqual(['No group', ['None of these', 'A total of other rows']]);
});

it('gives each choice a name of its own, and never a guess as its meaning', () => {
  const guess = label('Afrcan', 1, { kind: 'guess', code: 'african' }, 'guess');
  const choices = meaningSections(guess, list, true).flatMap((section) => section.choices);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  expect(choices.map(({ meaning }) => meaning.kind)).not.toContain('guess');
  expect(choices[0]?.meaning).toEqual({ kind: 'category', code: 'african', how: 'saved' });
});
