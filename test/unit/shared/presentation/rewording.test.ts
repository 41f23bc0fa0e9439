import { describe, expect, it } from 'vitest';
import { bindableNumbers, reword, wordsOfRules, wordsToReword } from '../../../../shared/presentation/rewording.ts';

const said = {
  text: 'African adults are 2.1 times as likely as other adults in Ealing to be on the register (1.9 to 2.4).',
  detail: '82.1 per 1,000 African adults, against 38.8 among others.',
};
const edit = (text: string, of: { text: string; detail?: string } = said) => ({
  block: 'one',
  text,
  from: wordsOfRules(of),
});

describe('reword', () => {
  it('puts the present numbers into the officer’s words', () => {
    const now = { ...said, text: said.text.replace('2.1', '2.2').replace('2.4', '2.5') };
    expect(reword(edit('They need it {1} times as much (up to {3}), {4} in {5}.'), now)).toBe(
      'They need it 2.2 times as much (up to 2.5), 82.1 in 1,000.',
    );
  });

  it.each([
    ['another group', 'African', 'Arab'],
    ['another place', 'Ealing', 'Acton'],
    ['another sign', '2.1 times', '−2.1 times'],
    ['less where it was more', 'as likely as', 'less likely than'],
  ])('has no words for %s', (_, was, is) => {
    expect(reword(edit('They need it {1} times as much.'), { ...said, text: said.text.replace(was, is) })).toBeNull();
  });

  it('minds the words of a detail only where it holds a number of it', () => {
    const now = { ...said, detail: `${said.detail} This rests on few people: read with care [u].` };
    expect(reword(edit('They need it {1} times as much.'), now)).toBe('They need it 2.1 times as much.');
    expect(reword(edit('They are {4} in {5}.'), now)).toBeNull();
  });

  it('keeps the source of a sentence that a bid quotes, and its numbers out of reach', () => {
    const quoted = { text: said.text.replace(/\.$/u, ' [Ealing Council, Housing, at 31 March 2025].'), detail: '' };
    expect(wordsToReword(quoted)).not.toContain('Council');
    expect(bindableNumbers(quoted)).toEqual(['2.1', '1.9', '2.4']);
    const worded = 'They need it 2.1 times as much [Ealing Council, Housing, at 31 March 2025].';
    expect(reword(edit('They need it {1} times as much.'), quoted)).toBe(worded);
    expect(reword(edit('They need it {1} times as much.', quoted), quoted)).toBe(worded);
    expect(reword(edit('They need it {4} times as much.'), quoted)).toBeNull();
  });

  it('sets words aside that say not what they were written for', () => {
    expect(reword({ block: 'one', text: 'They need it {1} times as much.' }, said)).toBeNull();
    expect(reword({ block: 'one', from: wordsOfRules(said) }, said)).toBeNull();
  });
});
