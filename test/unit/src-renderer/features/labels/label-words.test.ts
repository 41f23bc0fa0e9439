import { expect, it } from 'vitest';
import { confidenceOf, openMeaning, spokenLabel } from '../../../../../src-renderer/features/labels/label-words.ts';
import { label, list } from './sample-review.ts';

it('reads a row out in a few words', () => {
  const somali = label('Somali', 217, { kind: 'category', code: 'african', how: 'words' }, 'likely');
  expect(spokenLabel(somali, list)).toBe('Somali, 217 rows, African, likely');
  const guess = label('Afrcan', 1, { kind: 'guess', code: 'african' }, 'guess');
  expect(spokenLabel(guess, list)).toBe('Afrcan, 1 row, Perhaps African, guess, needs a decision');
  const empty = label(null, 75, { kind: 'non-answer', answer: 'missing' });
  expect(spokenLabel(empty, list)).toBe('Empty, 75 rows, Missing, certain');
});

it('says of what it may be, not what it is counted as', () => {
  expect(openMeaning(label('Black', 1, { kind: 'several', codes: ['african', 'caribbean'] }), list)).toBe(
    'African or Caribbean, not told which',
  );
  const many = { kind: 'several', codes: ['a', 'b', 'c', 'd'] } as const;
  expect(openMeaning(label('BAME', 1, { ...many, codes: [...many.codes] }), list)).toBe(
    'Any of 4 groups, not told which',
  );
  expect(openMeaning(label('Martian', 1, { kind: 'unmapped' }), list)).toBe('No place yet');
});

it('never calls a label without a place certain, until an officer has said so', () => {
  expect(confidenceOf(label('Martian', 1, { kind: 'unmapped' }, 'certain'))).toBe('no-place');
  expect(confidenceOf(label('Martian', 1, { kind: 'unmapped' }, 'settled'))).toBe('settled');
});
