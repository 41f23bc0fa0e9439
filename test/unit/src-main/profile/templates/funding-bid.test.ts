import { describe, expect, it } from 'vitest';
import type { ProfileQuestion, ProfileRecipe } from '../../../../../shared/model/profile-recipe.ts';
import { unbindText } from '../../../../../shared/presentation/bound-text.ts';
import { buildProfile } from '../../../../../src-main/profile/build-profile.ts';
import { countWords } from '../../../../../shared/base/count-words.ts';
import { sampleProfileInput } from '../../../../support/sample-profile-input.ts';

const question = (wordLimit: number | null, text = ''): ProfileQuestion => ({
  id: 'who',
  heading: 'Who will benefit?',
  wordLimit,
  answers: 'who',
  text,
});

function bid(change: Partial<ProfileRecipe>) {
  const input = sampleProfileInput();
  return buildProfile({ ...input, recipe: { ...input.recipe, template: 'funding-bid', ...change } });
}

function answer(change: Partial<ProfileRecipe>) {
  const found = bid(change).sections.find(({ id }) => id === 'question-who');
  const texts = (found?.blocks ?? []).flatMap((block) =>
    block.kind === 'finding' || block.kind === 'paragraph' ? [block.text] : [],
  );
  return { lead: found?.lead, words: found?.words, texts, blocks: found?.blocks ?? [] };
}

describe('a funding bid', () => {
  it('keeps an answer within its limit by leaving out whole sentences, the least weighty first', () => {
    const all = answer({ questions: [question(null)] }).texts;
    const { lead, words: counted, texts } = answer({ questions: [question(100)] });
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    expect(words).toBeLessThanOrEqual(100);
    expect(words + countWords(all[texts.length] ?? '')).toBeGreaterThan(100);
    expect(texts).toEqual(all.slice(0, texts.length));
    expect(counted).toEqual({ count: words, limit: 100, leftOut: all.length - texts.length });
    expect(lead).toBe('');
  });

  it('gives each sentence its source', () => {
    for (const text of answer({ questions: [question(null)] }).texts) {
      expect(text).toMatch(/\[.*Synthetic Ealing Council, Housing, .+; adults aged 16 and over\]\.$/u);
    }
  });

  it('says in each sentence of what it is, so that it can be pasted alone', () => {
    const kinds = ['need', 'who', 'where', 'compared-with', 'gaps'] as const;
    const questions = kinds.map((answers) => ({ ...question(null), id: answers, answers }));
    const group = { strand: 'ethnic-group', list: 'ethnic-group-2021', code: 'bangladeshi' } as const;
    const texts = bid({ group, questions })
      .sections.filter(({ id }) => id.startsWith('question-'))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'finding' ? [block.text] : [])));
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => !/housing register|live in|protected characteristics/u.test(text))).toEqual([]);
    expect(texts).toContainEqual(expect.stringMatching(/applicants on the housing register are counted among/u));
    expect(texts).toContain(
      'Seven of nine protected characteristics are not compared: age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, religion or belief, and sexual orientation.',
    );
  });

  it('never cuts what an officer wrote, and says that it is too long', () => {
    const { words, blocks } = answer({ questions: [question(5, 'One two three four five six seven.')] });
    expect(blocks).toEqual([
      { kind: 'paragraph', id: 'question-who-own-1', text: 'One two three four five six seven.' },
    ]);
    expect(words).toMatchObject({ count: 7, limit: 5 });
  });

  it('keeps a pinned sentence, and counts an edited one as it reads', () => {
    const last = answer({ questions: [question(null)] }).blocks.findLast(({ kind }) => kind === 'finding');
    if (last?.kind !== 'finding') throw new Error('The bid has a finding');
    const edits = [{ block: last.id, pinned: true, text: 'Short.', rule: unbindText(`${last.text} ${last.detail}`) }];
    expect(answer({ questions: [question(60)], edits }).texts).toContain('Short.');
  });

  it('holds answers alone, and of a question without one its heading', () => {
    const own: ProfileQuestion = { ...question(null), id: 'own', heading: 'What else?', answers: 'own' };
    const { sections } = bid({ questions: [question(60), question(null), own] });
    const answers = sections.filter(({ id }) => id.startsWith('question-'));
    expect(new Set(answers.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)))).toEqual(new Set(['finding']));
    expect(answers.map(({ lead }) => lead)).toEqual(['', '', '']);
    expect(answers[2]).toMatchObject({ title: 'What else?', blocks: [], words: { count: 0, limit: null, leftOut: 0 } });
  });

  it('leads with its group', () => {
    const group = { strand: 'ethnic-group', list: 'ethnic-group-2021', code: 'bangladeshi' } as const;
    const profile = bid({ group, questions: [question(null)] });
    expect(profile.mainFinding?.text).toMatch(/^Bangladeshi adults/u);
    const { texts } = answer({ group, questions: [question(null)] });
    expect(texts).toEqual([expect.stringMatching(/Bangladeshi adults/u)]);
    const numbers = profile.sections.find(({ id }) => id.startsWith('numbers-'));
    expect(numbers?.lead).toBe(
      'Applicants per 1,000 adults by ethnic group, and per 1,000 Bangladeshi adults by ward.',
    );
  });
});
