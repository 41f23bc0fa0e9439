import { describe, expect, it } from 'vitest';
import { latestUsed } from '../../../../shared/base/latest-used.ts';

describe('latestUsed', () => {
  it('makes a value once, and anew once it is the one used longest ago', () => {
    const made: string[] = [];
    const of = latestUsed<string>(2);
    const ask = (key: string): string =>
      of(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
