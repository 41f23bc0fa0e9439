import { expect, it } from 'vitest';
import { wordedSays } from '../../../../../src-renderer/features/profiles/worded-says.ts';

it.each([
  ['They are {1} times as likely.', 'The finding is in your words; its numbers follow the data.'],
  ['They are more likely.', 'The finding is in your words; it holds no number of the data.'],
  ['Nearly 9 times.', 'The finding is in your words; 9 is typed and does not follow the data.'],
  [
    '{1}, 9 or 10 times.',
    'The finding is in your words; 9 and 10 are typed and do not follow the data, its other numbers do.',
  ],
])('says of “%s” what is true of it', (worded, says) => {
  expect(wordedSays(worded)).toBe(says);
});
