import { describe, expect, it } from 'vitest';
import { readBreaks } from '../../../../../src-renderer/features/explore/read-breaks.ts';

describe('readBreaks', () => {
  it('reads numbers with commas, spaces or semicolons between them', () => {
    expect(readBreaks('20, 40,60').breaks).toEqual([20, 40, 60]);
    expect(readBreaks('5.5 8; 12').breaks).toEqual([5.5, 8, 12]);
    expect(readBreaks('1,000; 2,000').breaks).toEqual([1000, 2000]);
  });

  it('has neither breaks nor a problem while nothing is typed', () => {
    expect(readBreaks('  ')).toEqual({ breaks: null, problem: null });
  });

  it('says what keeps breaks from being used', () => {
    expect(readBreaks('20, many').problem).toBe('“many” is not a number. Write breaks such as 20, 40, 60.');
    expect(readBreaks('20, 20').problem).toBe('Each break must be higher than the one before it.');
    expect(readBreaks('1 2 3 4 5 6 7').problem).toMatch(/seven classes at most/);
  });
});
