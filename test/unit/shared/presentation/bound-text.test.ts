import { describe, expect, it } from 'vitest';
import { bindText, numbersIn, typedNumbers, unbindText } from '../../../../shared/presentation/bound-text.ts';

const told = 'Bangladeshi adults are 2.1 times as likely as others to use advice (1.6 to 2.6), 3,558 or 91.5% of them.';

describe('numbers bound to a sentence', () => {
  it('finds them as they are printed, and nothing inside a word, a code or a place for one', () => {
    expect(numbersIn(told)).toEqual(['2.1', '1.6', '2.6', '3,558', '91.5%']);
    expect(numbersIn('E05013522 in W5 5NU, 16+ and {1}; at the end 40.')).toEqual(['16', '40']);
  });

  it('takes them out and puts them back as they were', () => {
    expect(bindText(unbindText(told), numbersIn(told))).toBe(told);
  });

  it('puts the present numbers into an officer’s words, in any order and more than once', () => {
    expect(bindText('From {2} to {3} times, {1} at best; again {1}.', ['4', '3', '5'])).toBe(
      'From 3 to 5 times, 4 at best; again 4.',
    );
  });

  it('sets the words aside where a number is not there any more', () => {
    expect(bindText('{3} of them', ['1', '2'])).toBeNull();
    expect(bindText('{0} of them', ['1', '2'])).toBeNull();
  });

  it('names the numbers that were typed', () => {
    expect(typedNumbers('{1} times, about 1 in 5 of {2}')).toEqual(['1', '5']);
  });
});
