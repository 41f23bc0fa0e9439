import { describe, expect, it } from 'vitest';
import { proofWords } from '../../../../../src-renderer/features/releases/proof-words.ts';

describe('verifying proofs again', () => {
  it.each([
    [0, 0, 'No proof was kept with it.'],
    [1, 1, 'Its proof was verified again, and holds.'],
    [3, 3, 'Three proofs were verified again, and all hold.'],
    [3, 2, 'Three proofs were verified again; one does not hold.'],
    [1, 0, 'One proof was verified again; one does not hold.'],
  ])('%i kept, %i holding: %s', (kept, hold, words) => {
    expect(proofWords({ kept, hold })).toBe(words);
  });
});
