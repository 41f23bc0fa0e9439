import { describe, expect, test } from 'vitest';
import { estimateMethods } from '../../../../../src-main/statistics/requests/estimate-methods.ts';
import { askMethod, referenceCases, unlike } from '../../../../support/reference-cases.ts';

describe.each(['proportion', 'rate', 'mean', 'quantile', 'dsr', 'isr', 'life-expectancy'])('%s', (name) => {
  test.each(referenceCases(name))('$title', (reference) => {
    const { warnings, ...answer } = askMethod(name, reference.inputs, reference.options);
    expect(unlike(answer, reference)).toEqual([]);
    expect(Object.keys(answer).sort()).toEqual(Object.keys(reference.expected).sort());
    expect(warnings).toEqual(reference.warnings);
  });
});

test('every method has a name of its own, and says what it does and where it comes from', () => {
  const names = estimateMethods.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { summary, source, inputs } of estimateMethods) {
    expect(summary).toMatch(/^[A-Za-z].*\.$/);
    expect(source).not.toBe('');
    expect(Object.keys(inputs)).not.toEqual([]);
  }
});
