import { describe, expect, it } from 'vitest';
import type { ProfileSection } from '../../../../../shared/model/profile.ts';
import { answerWords, isUnanswered, wordsOver } from '../../../../../src-renderer/features/profiles/answer-words.ts';

type Words = NonNullable<ProfileSection['words']>;
const said = { kind: 'paragraph', text: 'Said.' } as const;
const answer = (words: Words, blocks: ProfileSection['blocks'] = [said]) => ({ words, blocks });

describe('the words of an answer', () => {
  it.each([
    [{ count: 136, limit: 200, leftOut: 0 }, '136 of at most 200 words.'],
    [
      { count: 1200, limit: 1500, leftOut: 1 },
      '1,200 of at most 1,500 words. One less weighty sentence is left out for want of room.',
    ],
    [{ count: 0, limit: 1, leftOut: 0 }, '0 of at most 1 word.'],
    [{ count: 136, limit: null, leftOut: 0 }, null],
  ])('%o reads %s', (words, told) => {
    expect(answerWords(answer(words))).toBe(told);
  });

  it('are over a limit by those that pass it', () => {
    expect(wordsOver(answer({ count: 207, limit: 200, leftOut: 3 }))).toBe(7);
    expect(wordsOver(answer({ count: 200, limit: 200, leftOut: 0 }))).toBe(0);
    expect(wordsOver(answer({ count: 900, limit: null, leftOut: 0 }))).toBe(0);
  });

  it('are none where no sentence stands, whatever else does', () => {
    const none = { count: 0, limit: 200, leftOut: 0 };
    expect(isUnanswered(answer(none, []))).toBe(true);
    expect(isUnanswered(answer(none, [{ kind: 'note', tone: 'info', title: 'Gap', text: 'Gap.' }]))).toBe(true);
    expect(isUnanswered(answer(none))).toBe(false);
    expect(isUnanswered({ blocks: [] })).toBe(false);
    expect(answerWords({ blocks: [] })).toBeNull();
  });
});
