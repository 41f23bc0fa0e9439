import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerEstimate } from '../../../../../src-main/engine/estimate-requests.ts';
import { riskComparisonRequest } from '../../../../../src-main/statistics/requests/risk-comparison-request.ts';

interface Case {
  readonly id: string;
  readonly description?: string;
  readonly inputs: unknown;
  readonly options: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const methods = [
  'chi-square',
  'disparity',
  'dominance',
  'dsr-comparison',
  'p-adjust',
  'rate-inversion',
  'rate-ratio',
  'representation-ratio',
  'risk-comparison',
  'trend',
] as const;

const fixtures = join(import.meta.dirname, '../../../../fixtures/statistics');
const cases = methods.flatMap((method) => {
  const file = JSON.parse(readFileSync(join(fixtures, `${method}.json`), 'utf8')) as {
    readonly cases: readonly Case[];
  };
  return file.cases.map((each) => ({ method, ...each }));
});

test.each(cases)('$method $id: $description', ({ method, inputs, options, expected }) => {
  const answer = answerOf(method, inputs, options);
  expect(Object.keys(answer)).toEqual(Object.keys(expected));
  expect(differences(answer, expected, '')).toEqual([]);
});

test('a single row of numbers gives numbers, lists give lists', () => {
  const one = answerOf('rate-ratio', { events1: 3, pop1: 900, events2: 41, pop2: 20_100 }, {});
  const two = answerOf('rate-ratio', { events1: [3, 0], pop1: [900, 5], events2: [41, 0], pop2: [20_100, 9] }, {});
  expect(two).toMatchObject({ rate_ratio: [one['rate_ratio'], 'NaN'], wald_log_lower: [one['wald_log_lower'], null] });
});

test('a percentage is the same confidence as a share', () => {
  const inputs = { x1: 45, n1: 210, x2: 300, n2: 2100 };
  const share = answerOf('risk-comparison', inputs, { confidence: 0.998 });
  expect(answerOf('risk-comparison', inputs, { confidence: 99.8 })).toEqual(share);
  expect(share['newcombe_lower']).toBeLessThan(0);
});

test.each([
  ['rate-ratio', { events1: 3, pop1: 0, events2: 4, pop2: 10 }, {}, 'data-impossible'],
  ['rate-ratio', { events1: 3, pop1: 10, events2: 4 }, {}, 'column-missing'],
  ['rate-ratio', { events1: 3, pop1: 10, events2: null, pop2: 10 }, {}, 'data-impossible'],
  ['risk-comparison', { x1: 12, n1: 10, x2: 1, n2: 10 }, {}, 'data-impossible'],
  ['risk-comparison', { x1: 1, n1: 10, x2: 1, n2: 10 }, { confidence: 0.5 }, 'usage'],
  ['risk-comparison', { x1: 1, n1: 10, x2: 1, n2: 10 }, { confidence: [0.95, 0.998] }, 'usage'],
  ['dsr-comparison', { x1: [1], n1: [2], x2: [1], n2: [2], w: [1, 1] }, {}, 'data-impossible'],
  ['disparity', { rate: [1, 2], population: [1, 2] }, { reference: 'worst' }, 'usage'],
  ['chi-square', { rows: [[1, 2]] }, {}, 'data-impossible'],
  ['p-adjust', { p: [0.2, 1.2] }, {}, 'data-impossible'],
  ['representation-ratio', { users: [0, 0], population: [5, 5] }, {}, 'data-impossible'],
  ['trend', { x: [1, 2], n: [5, 5], score: [1] }, {}, 'data-impossible'],
])('%s of %j with %j is refused as %s', (method, inputs, options, code) => {
  expect(() => answerOf(method, inputs, options)).toThrow(expect.objectContaining({ code }));
});

test('the European Standard Population weights 19 age bands that have no weights of their own', () => {
  const bands = Array.from({ length: 19 }, (_, band) => band + 1);
  const people = bands.map(() => 1000);
  const inputs = { x1: bands, n1: people, x2: bands, n2: people };
  expect(answerOf('dsr-comparison', inputs, {})['dsr1']).toBeCloseTo(892.5000000000001, 9);
  expect(() => answerOf('dsr-comparison', { x1: [1], n1: [9], x2: [1], n2: [9] }, {})).toThrow(/19/);
});

test('columns of any name are the columns of a table', () => {
  const table = answerOf(
    'chi-square',
    {
      rows: [
        [12, 88],
        [30, 170],
      ],
    },
    {},
  );
  expect(answerOf('chi-square', { yes: ['12', '30'], no: ['88', '170'] }, {})).toEqual(table);
});

test('a table too large for the exact test is drawn from, and says from which seed', () => {
  const rows = [
    [40_000, 31_000, 20_500, 11_800],
    [35_100, 40_200, 14_800, 9000],
    [50_200, 20_000, 10_100, 13_000],
  ];
  const { fields, warnings } = answerEstimate(
    'chi-square',
    { inputs: { rows }, options: { samples: 2000, seed: 7 } },
    {},
  );
  expect(fields['fisher_p']).toBe(1 / 2001);
  expect(warnings).toEqual([expect.stringContaining('2000 tables drawn from seed 7')]);
});

function answerOf(method: string, inputs: unknown, options: unknown): Readonly<Record<string, unknown>> {
  return answerEstimate(method, { inputs, options }, {}).fields;
}

/** The places where two answers differ by more than 1e-9 of the number, or 1e-13 where it should be about 0. */
function differences(found: unknown, expected: unknown, place: string): readonly string[] {
  if (Array.isArray(expected)) {
    const items: readonly unknown[] = Array.isArray(found) ? found : [];
    return expected.flatMap((item, index) => differences(items[index], item, `${place}.${index}`));
  }
  if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    const entries = new Map<string, unknown>(Object.entries(found));
    return Object.entries(expected).flatMap(([key, value]) => differences(entries.get(key), value, `${place}.${key}`));
  }
  const isSame =
    typeof expected === 'number' && typeof found === 'number'
      ? Math.abs(found - expected) <= Math.max(1e-13, 1e-9 * Math.abs(expected))
      : found === expected;
  return isSame ? [] : [`${place}: ${String(found)} in place of ${String(expected)}`];
}

test('an exact odds ratio is left out where millions are counted, and the answer comes at once', () => {
  const { estimate } = riskComparisonRequest;
  const answer = estimate({ x1: 1e12, n1: 2e12, x2: 1e12, n2: 3e12 }, {});
  expect(answer).toMatchObject({ fisher_exact_p: null, fisher_cond_or: null });
  expect(answer['odds_ratio']).toBeCloseTo(2, 10);
});
