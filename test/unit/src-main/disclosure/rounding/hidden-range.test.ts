import { expect, it } from 'vitest';
import { hiddenRange } from '../../../../../src-main/disclosure/rounding/hidden-range.ts';
import { printedRange } from '../../../../../src-main/disclosure/rounding/printed-range.ts';

it('leaves a hidden count every small count, whatever multiple a small count may become', () => {
  expect(hiddenRange(0, 4, 5, 8)).toEqual({ lower: 0, upper: 7 });
  expect(hiddenRange(5, 4, 5, 8)).toEqual({ lower: 1, upper: 9 });
  expect(hiddenRange(10, 4, 5, 8)).toEqual({ lower: 1, upper: 14 });
});

it('narrows a hidden count of which the multiple says that it is not small', () => {
  expect(hiddenRange(15, 4, 5, 8)).toEqual({ lower: 11, upper: 19 });
});

it('takes a printed count for none that would have been hidden, and a printed 0 for nobody', () => {
  expect(printedRange(10, 4, { threshold: 8 })).toEqual({ lower: 8, upper: 14 });
  expect(printedRange(25, 4, { threshold: 8 })).toEqual({ lower: 21, upper: 29 });
  expect(printedRange(0, 4, { threshold: 8 })).toEqual({ lower: 0, upper: 0 });
});
