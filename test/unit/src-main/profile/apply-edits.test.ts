import { expect, it } from 'vitest';
import type { BlockEdit, ProfileRecipe } from '../../../../shared/model/profile-recipe.ts';
import { applyEdits } from '../../../../src-main/profile/apply-edits.ts';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';
import { numbersIn } from '../../../../shared/presentation/bound-text.ts';
import { wordsOfRules } from '../../../../shared/presentation/rewording.ts';

const input = sampleProfileInput();
const plain = buildProfile(input);
const [first, second] = plain.findings;
if (first === undefined || second === undefined) throw new Error('The sample profile has two findings');
const edited = (edits: readonly BlockEdit[], order: readonly string[] = []) =>
  applyEdits(plain, { ...input.recipe, edits, order } as ProfileRecipe);

const from = wordsOfRules(first);

it('says a finding in an officer’s words, with the present numbers', () => {
  const profile = edited([{ block: first.id, text: 'We see it {1} times.', from, direction: first.direction }]);
  expect(profile.findings[0]?.text).toBe(`We see it ${numbersIn(first.text)[0] ?? ''} times.`);
  expect(profile.findings[0]?.worded).toEqual({ byRule: first.text, isSetAside: false });
});

it('sets words aside where the finding has turned, or a number of theirs is gone', () => {
  const turned = first.direction === 'lower' ? 'higher' : 'lower';
  for (const edit of [
    { block: first.id, text: 'It is {1} times.', from, direction: turned },
    { block: first.id, text: 'It is {99} times.', from, direction: first.direction },
    { block: first.id, text: 'It is {1} times.', direction: first.direction },
  ] as const) {
    expect(edited([edit]).findings[0]).toMatchObject({ text: first.text, worded: { isSetAside: true } });
  }
});

it('leaves a sentence of the same finding elsewhere to the rules, where the words do not fit it', () => {
  const elsewhere = { ...first, text: `On the cover, in 2025: ${first.text}` };
  const both = { ...plain, mainFinding: elsewhere };
  const edits = [{ block: first.id, text: 'We see it {1} times.', from, direction: first.direction }];
  const profile = applyEdits(both, { ...input.recipe, edits });
  expect(profile.mainFinding).toEqual(elsewhere);
  expect(profile.findings[0]?.worded?.isSetAside).toBe(false);
});

it('sets a paragraph’s words aside where the rules write another one', () => {
  const [section] = plain.sections;
  if (section === undefined) throw new Error('The sample profile has a section');
  const edits = [
    { block: 'gap', text: 'A gap of {1} points.', from: wordsOfRules({ text: 'It is 2.5 points above.' }) },
  ];
  const told = (text: string) => {
    const sections = [{ ...section, blocks: [{ kind: 'paragraph' as const, id: 'gap', text }] }];
    return applyEdits({ ...plain, sections }, { ...input.recipe, edits }).sections[0]?.blocks[0];
  };
  expect(told('It is 1.4 points above.')).toMatchObject({
    text: 'A gap of 1.4 points.',
    worded: { isSetAside: false },
  });
  expect(told('It is 1.4 points below.')).toMatchObject({
    text: 'It is 1.4 points below.',
    worded: { byRule: 'It is 1.4 points below.', isSetAside: true },
  });
});

it('pins, hides and orders', () => {
  expect(edited([{ block: second.id, pinned: true }]).findings[0]).toMatchObject({ id: second.id, pinned: true });
  expect(edited([{ block: first.id, hidden: true }]).findings.map(({ id }) => id)).not.toContain(first.id);
  const sections = plain.sections.map(({ id }) => id);
  const [one = '', two = '', ...rest] = sections;
  expect(edited([], [two, one]).sections.map(({ id }) => id)).toEqual([two, one, ...rest]);
  expect(edited([{ block: one, hidden: true }]).sections.map(({ id }) => id)).toEqual([two, ...rest]);
});

it('names what it hides in each place where it would stand', () => {
  const section = plain.sections[0];
  if (section === undefined) throw new Error('The sample profile has a section');
  const { hidden } = edited([
    { block: first.id, hidden: true },
    { block: section.id, hidden: true },
    { block: second.id, hidden: false },
  ]);
  expect(hidden?.[0]).toEqual({ id: first.id, section: null, text: first.text });
  expect(hidden).toContainEqual({ id: section.id, section: section.id, text: section.name });
  expect(hidden?.map(({ id }) => id)).not.toContain(second.id);
});

it('puts an officer’s own paragraph at the end of its section', () => {
  const section = plain.sections[0];
  if (section === undefined) throw new Error('The sample profile has a section');
  const own = { id: 'own-1', section: section.id, text: 'We asked the advice desk.' };
  const profile = applyEdits(plain, { ...input.recipe, additions: [own, { ...own, id: 'own-2', text: ' ' }] });
  expect(profile.sections[0]?.blocks).toEqual([
    ...section.blocks,
    { kind: 'paragraph', id: 'own-1', text: 'We asked the advice desk.' },
  ]);
});

it('leaves a profile without edits as it is', () => {
  expect(edited([])).toEqual(plain);
});

it('keeps where the numbers of a reworded paragraph come from', () => {
  const all = plain.sections.flatMap((section) => section.blocks);
  const paragraph = all.flatMap((block) =>
    block.kind === 'paragraph' && block.figures !== undefined ? [block] : [],
  )[0];
  if (paragraph?.id === undefined) throw new Error('The sample profile has a paragraph');
  const { text, id, figures = [] } = paragraph;
  const [first, second] = figures;
  if (first?.at === undefined || second?.at === undefined) throw new Error('Its numbers have an origin');
  const words = `In 2025: {${String(second.at + 1)}}, then {${String(first.at + 1)}}.`;
  const blocks = edited([{ block: id, text: words, from: wordsOfRules({ text }) }]).sections.flatMap(
    (each) => each.blocks,
  );
  const now = blocks.find((block) => block.kind === 'paragraph' && block.id === id);
  expect(now).toMatchObject({ text: `In 2025: ${second.text}, then ${first.text}.` });
  expect(now?.kind === 'paragraph' ? now.figures : []).toEqual([
    { ...second, at: 1 },
    { ...first, at: 2 },
  ]);
  expect(text).toContain(first.text);
});
