import { expect, test } from 'vitest';
import { AppError } from '../../../../shared/base/app-error.ts';
import {
  answerEstimate,
  findEstimateMethod,
  listEstimateMethods,
} from '../../../../src-main/engine/estimate-requests.ts';

test('an answer is what JSON can hold, its notes apart', () => {
  const data = { x: [3], n: [0] };
  const request = { inputs: { data, x_ref: [1], n_ref: [10] }, options: {} };
  expect(answerEstimate('isr', request, {})).toMatchObject({
    fields: { expected: [0], value: ['Infinity'], lowercl: ['Infinity'] },
    warnings: [],
  });
  const few = answerEstimate('quantile', { inputs: { v: [1] } }, { nquantiles: 4 });
  expect(few.fields).not.toHaveProperty('warnings');
  expect(few.warnings).toHaveLength(1);
});

test('usual options are for requests that do not say', () => {
  const ask = (options: unknown) =>
    answerEstimate('proportion', { inputs: { x: [1], n: [4] }, options }, { multiplier: 100 }).fields['value'];
  expect([ask(undefined), ask([]), ask({}), ask({ multiplier: 8 })]).toEqual([[25], [25], [25], [2]]);
});

test.each([[null], ['x'], [{}], [{ options: {} }]])('%j is no request', (request) => {
  expect(() => answerEstimate('mean', request, {})).toThrow('A request must hold "inputs"');
});

test('a method is found by its name alone', () => {
  expect(findEstimateMethod('dsr').source).toContain('Dobson');
  expect(() => findEstimateMethod('phe_dsr')).toThrow(AppError);
  expect(() => findEstimateMethod('phe_dsr')).toThrow(expect.objectContaining({ code: 'usage' }));
  expect(listEstimateMethods().map(({ name }) => name)).toContain('life-expectancy');
});
