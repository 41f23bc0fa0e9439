import { describe, expect, test } from 'vitest';
import { askMethod, referenceCases, unlike, type ReferenceCase } from '../../../../support/reference-cases.ts';

const cases = referenceCases('sii');

describe.each(cases)('$title', (reference) => {
  const answer = askMethod('sii', reference.inputs, reference.options);

  test('the index is the reference’s, and the limits those that its simulation comes near', () => {
    const { CI_method: _, ...expected } = reference.expected;
    const limits = Object.keys(expected).filter((field) => /lower|upper/.test(field));
    const certain = Object.fromEntries(Object.entries(expected).filter(([field]) => !limits.includes(field)));
    expect(unlike(answer, { ...reference, expected: certain })).toEqual([]);
    for (const field of limits) {
      expect(Math.abs(only(answer, field) - only(expected, field)) / widthOf(reference, field)).toBeLessThan(0.005);
    }
  });

  test.runIf(reference.closedForm !== undefined)('the slope’s limits are those of the closed form', () => {
    const [lower = 0, upper = 0] = reference.closedForm ?? [];
    const ending = reference.options['transform'] === true ? '' : 'cl';
    expect(only(answer, `sii_lower95_0${ending}`) / lower).toBeCloseTo(1, 9);
    expect(only(answer, `sii_upper95_0${ending}`) / upper).toBeCloseTo(1, 9);
  });
});

test('groups are put in the order of their numbers, even where these are text', () => {
  const [{ inputs, options } = missing()] = cases;
  const text = { ...columns(inputs), q: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] };
  expect(askMethod('sii', text, options)).toEqual(askMethod('sii', inputs, options));
});

test('a multiplier between 0 and 1 keeps the order of the limits', () => {
  const { inputs, options } = cases.find(({ title }) => title.startsWith('rates on the log')) ?? missing();
  const half = askMethod('sii', inputs, { ...options, multiplier: 0.5 });
  const turned = askMethod('sii', inputs, { ...options, multiplier: -1 });
  expect(only(half, 'sii')).toBeCloseTo(-only(turned, 'sii') / 2, 9);
  expect(only(half, 'sii_lower95_0')).toBeCloseTo(-only(turned, 'sii_upper95_0') / 2, 9);
  expect(only(half, 'rii_lower95_0')).toBeCloseTo(1 / only(turned, 'rii_upper95_0'), 12);
});

test('a simulation comes near the exact limits, and is the same for the same seed', () => {
  const { inputs, options } = cases.find(({ title }) => title.startsWith('rates as')) ?? missing();
  const exact = askMethod('sii', inputs, options);
  const drawn = askMethod('sii', inputs, { ...options, repetitions: 20_000, r_seed: 5 });
  expect(askMethod('sii', inputs, { ...options, repetitions: 20_000, r_seed: 5 })).toEqual(drawn);
  expect(drawn['CI_method']).toEqual(['simulation 20000 reps']);
  for (const field of ['sii_lower95_0cl', 'sii_upper95_0cl', 'rii_lower95_0cl', 'rii_upper95_0cl']) {
    expect(only(drawn, field)).not.toBe(only(exact, field));
    expect(Math.abs(only(drawn, field) / only(exact, field) - 1)).toBeLessThan(0.02);
  }
});

test.each([
  ['four groups', { q: [1, 2, 3, 4], pop: [5, 5, 5, 5], val: [1, 2, 3, 4], se: [1, 1, 1, 1] }, {}, 'between 5 and 100'],
  [
    'an empty group',
    { q: [1, 2, 3, 4, 5], pop: [5, 0, 5, 5, 5], val: [1, 2, 3, 4, 5], se: [1, 1, 1, 1, 1] },
    {},
    'zero, negative or missing population',
  ],
  [
    'a line on no scale',
    { q: [1, 2, 3, 4, 5], pop: [5, 5, 5, 5, 5], val: [1, 2, 3, 4, 5], se: [1, 1, 1, 1, 1] },
    { transform: true },
    'value_type should be 1 or 2',
  ],
  [
    'a rate of 0',
    { q: [1, 2, 3, 4, 5], pop: [5, 5, 5, 5, 5], val: [0, 2, 3, 4, 5], lcl: [0, 1, 2, 3, 4], ucl: [1, 3, 4, 5, 6] },
    { value_type: 1 },
    'no limits that it could be made from',
  ],
])('%s is refused', (_, inputs, options, words) => {
  expect(() => askMethod('sii', inputs, options)).toThrow(words);
});

function widthOf({ expected }: ReferenceCase, field: string): number {
  const other = field.replace(/lower|upper/, (end) => (end === 'lower' ? 'upper' : 'lower'));
  return Math.abs(only(expected, field) - only(expected, other));
}

function only(columnsOf: Readonly<Record<string, unknown>>, field: string): number {
  const column = columnsOf[field];
  return Array.isArray(column) && typeof column[0] === 'number' ? column[0] : Number.NaN;
}

function columns(inputs: unknown): object {
  return typeof inputs === 'object' && inputs !== null ? inputs : {};
}

function missing(): never {
  throw new Error('There is no such case.');
}
