import { expect, test } from 'vitest';
import { askMethod } from '../../../../support/reference-cases.ts';

const startage = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const deaths = [7, 1, 1, 0, 3, 6, 8, 11, 15, 21, 30, 47, 66, 89, 118, 164, 201, 247, 239, 231];
const pops = [
  1930, 7720, 9985, 10240, 9870, 11020, 12480, 12110, 11340, 10620, 10110, 10880, 9950, 8420, 7330, 6610, 4870, 3320,
  1890, 960,
];

test('a value whose interval is wider than 20 years is withheld with the limits that would give it away', () => {
  const few = { startage, deaths: startage.map((age) => (age >= 85 ? (age - 80) / 5 : 0)), pops: pops.map(() => 300) };
  const answer = askMethod('life-expectancy', few, { le_age: [0, 65] });
  expect(answer).toMatchObject({
    startage: [0, 65],
    value: [null, null],
    lowercl: [null, null],
    uppercl: [null, null],
  });
  expect(answer['warnings']).toEqual([expect.stringContaining('95% confidence interval > 20 years')]);
});

test('the bands may come in any order and under names of their own', () => {
  const names = startage.map((age, index) => (age === 90 ? '90 +' : `${age} – ${(startage[index + 1] ?? 0) - 1}`));
  const turned = { startage: names.toReversed(), deaths: deaths.toReversed(), pops: pops.toReversed() };
  const named = askMethod('life-expectancy', turned, { age_contents: names.map((name) => name.replaceAll(' ', '')) });
  const usual = askMethod('life-expectancy', { startage, deaths, pops });
  expect(named).toEqual({ ...usual, startage: names });
});

test.each([
  ['more deaths than people', { deaths: deaths.with(18, 1891) }, 'more deaths than population'],
  ['a missing band', { startage: startage.with(3, 11) }, 'different number of age bands than 20'],
  ['a missing count', { deaths: [...deaths.slice(0, 19), null] }, 'negative deaths'],
])('%s leaves the whole table missing', (_, change, warning) => {
  const answer = askMethod('life-expectancy', { startage, deaths, pops, ...change }, { le_age: 65 });
  expect(answer).toMatchObject({ startage: [65], value: [null], lowercl: [null], uppercl: [null] });
  expect(answer).not.toHaveProperty('pops_used');
  expect(answer['warnings']).toEqual([expect.stringContaining(warning)]);
});

test('an age at which no band begins is refused by name', () => {
  expect(() => askMethod('life-expectancy', { startage, deaths, pops }, { le_age: 66 })).toThrow(
    'Life expectancy was asked for at 66, where no age band begins.',
  );
});
