import { describe, expect, it } from 'vitest';
import { superscript } from '../../../../src-main/files/superscript.ts';

describe('superscript', () => {
  it.each([
    ['1', 'Ealing', '¹'],
    ['1, 10', 'Ealing', '¹, ¹⁰'],
    ['2', 'km', '²'],
    ['a', 'jobs', '[a]'],
    ['a,b', 'jobs', '[a,b]'],
    ['r', '12.5', 'r'],
    ['st', '1', 'st'],
    ['(1)', 'Ealing', '(1)'],
    ['*', 'Ealing', '*'],
  ])('%s after %s is %s', (text, before, told) => {
    expect(superscript(text, before)).toBe(told);
  });
});
