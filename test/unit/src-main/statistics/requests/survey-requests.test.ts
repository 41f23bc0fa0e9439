import { describe, expect, test } from 'vitest';
import { askMethod, referenceCases, unlike } from '../../../../support/reference-cases.ts';

describe.each(['weighted-share', 'weighted-mean', 'rate-difference', 'missingness-bounds'])('%s', (name) => {
  test.each(referenceCases(name))('$title', (reference) => {
    const { warnings, ...answer } = askMethod(name, reference.inputs, reference.options);
    expect(unlike(answer, reference)).toEqual([]);
    expect(Object.keys(answer)).toEqual(Object.keys(reference.expected));
    expect(warnings).toEqual(reference.warnings);
  });
});

const forty = Array.from({ length: 40 }, (_, at) => at);
const sample = { x: forty.map((at) => (at % 3 === 0 ? 1 : 0)), weight: forty.map((at) => 1 + (at % 4)) };

describe('a survey figure', () => {
  test('on 29 answers is too few to say, and on 30 is said', () => {
    const answered = (count: number) => ({ ...sample, x: sample.x.map((x, at) => (at < count ? x : null)) });
    for (const method of ['weighted-share', 'weighted-mean']) {
      expect(askMethod(method, answered(29))).toMatchObject({
        base: [29],
        value: [null],
        lowercl: [null],
        statistic: ['too few to say'],
      });
      const said = askMethod(method, answered(30));
      expect([said['base'], said['statistic']]).not.toContainEqual(['too few to say']);
      expect(askMethod(method, answered(29), { least: 29 })['value']).not.toEqual([null]);
    }
  });

  test('of a group rests on the design of everyone, so its interval is not that of the group by itself', () => {
    const group = forty.map((at) => (at < 32 ? 'a' : 'b'));
    const within = askMethod('weighted-share', { ...sample, group }, { group_by: 'group' });
    const alone = askMethod('weighted-share', {
      x: sample.x.slice(0, 32),
      weight: sample.weight.slice(0, 32),
    });
    expect(within).toMatchObject({ group: ['a', 'b'], base: [32, 8], value: [alone['value']].flat().concat(null) });
    expect(within['lowercl']).not.toEqual([[alone['lowercl']].flat()[0], null]);
  });

  test('counts nobody of weight 0 in its base', () => {
    const weight = sample.weight.map((each, at) => (at < 5 ? 0 : each));
    expect(askMethod('weighted-share', { ...sample, weight })['base']).toEqual([35]);
  });

  test('is the same of words as of 1 and 0', () => {
    const x = sample.x.map((yes) => (yes === 1 ? 'Very safe' : 'Fairly safe'));
    expect(askMethod('weighted-share', { ...sample, x }, { answer: 'Very safe' })).toEqual(
      askMethod('weighted-share', sample),
    );
  });
});

test.each([
  ['weighted-share', { x: [1, 0] }, {}, 'column-missing'],
  ['weighted-share', { x: [1, 0], weight: [1, null] }, {}, 'data-impossible'],
  ['weighted-share', { x: [1, 0], weight: [1, -1] }, {}, 'data-impossible'],
  ['weighted-share', { x: [1, 2], weight: [1, 1] }, {}, 'data-impossible'],
  ['weighted-share', { x: ['Yes', 'No'], weight: [1, 1] }, { answer: 'Perhaps' }, 'data-impossible'],
  ['weighted-share', { x: [1, 0], weight: [1, 1], stratum: ['a', null] }, {}, 'data-impossible'],
  ['weighted-share', { x: [1, 0], weight: [1, 1], cluster: ['a'] }, {}, 'data-impossible'],
  ['weighted-share', { x: [1, 0], weight: [1, 1] }, { size: 'half' }, 'usage'],
  ['weighted-mean', { x: [1, 0], weight: [1, 1] }, { least: 0 }, 'usage'],
  ['rate-difference', { events1: 1, pop1: 0, events2: 2, pop2: 5 }, {}, 'data-impossible'],
  ['missingness-bounds', { x: [6], known: [5], not_stated: [2] }, {}, 'data-impossible'],
  ['missingness-bounds', { x: [9], not_stated: [2] }, {}, 'column-missing'],
  ['missingness-bounds', { x: [9], not_stated: [2], population: [0] }, {}, 'data-impossible'],
])('%s of %j with %j is refused as %s', (method, inputs, options, code) => {
  expect(() => askMethod(method, inputs, options)).toThrow(expect.objectContaining({ code }));
});

test('bounds of a rate ask nothing of those known in other groups, and check them where they are given', () => {
  const rate = { x: 30, not_stated: 20, population: 1000 };
  expect(askMethod('missingness-bounds', rate)).toEqual(askMethod('missingness-bounds', { ...rate, known: 80 }));
  expect(() => askMethod('missingness-bounds', { ...rate, known: 5 })).toThrow(
    expect.objectContaining({ code: 'data-impossible' }),
  );
});
