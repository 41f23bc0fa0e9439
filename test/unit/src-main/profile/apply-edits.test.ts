import { expect, it } from 'vitest';
import type { BlockEdit, ProfileRecipe } from '../../../../shared/model/profile-recipe.ts';
import { withFigures } from '../../../../shared/presentation/bound-figures.ts';
import { applyEdits } from '../../../../src-main/profile/apply-edits.ts';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';
import type { Finding } from '../../../../shared/model/profile.ts';
import { numbersIn, unbindText } from '../../../../shared/presentation/bound-text.ts';

const input = sampleProfileInput();
const plain = buildProfile(input);
const [first, second] = plain.findings;
if (first === undefined || second === undefined) throw new Error('The sample profile has two findings');
const edited = (edits: readonly BlockEdit[], order: readonly string[] = []) =>
  applyEdits(plain, { ...input.recipe, edits, order } as ProfileRecipe);

const rule = unbindText(`${first.text} ${first.detail}`);

it('says a finding in an officer’s words, with the present numbers', () => {
  const profile = edited([{ block: first.id, text: 'We see it {1} times.', rule, direction: first.direction }]);
  expect(profile.findings[0]?.text).toBe(`We see it ${numbersIn(first.text)[0] ?? ''} times.`);
  expect(profile.findings[0]?.worded).toEqual({
    byRule: first.text,
    isSetAside: false,
    over: `${first.text} ${first.detail}`,
  });
});

it('sets words aside where the finding has turned, or a number of theirs is gone', () => {
  const turned = first.direction === 'lower' ? 'higher' : 'lower';
  for (const edit of [
    { block: first.id, text: 'It is {1} times.', rule, direction: turned },
    { block: first.id, text: 'It is {99} times.', rule, direction: first.direction },
    { block: first.id, text: 'It is {1} times.', direction: first.direction },
  ] as const) {
    expect(edited([edit]).findings[0]).toMatchObject({ text: first.text, worded: { isSetAside: true } });
  }
});

it.each([
  ['another group', 'African', 'Arab'],
  ['another place', 'Ealing', 'Acton'],
  ['another sign', '2.1 times', '−2.1 times'],
])('sets words aside that were written over a sentence on %s', (_, was, is) => {
  const text = 'African adults are 2.1 times as likely as other adults in Ealing (1.9 to 2.4).';
  const said: Finding = { ...first, text, detail: '82.1 per 1,000.' };
  const told = (now: string, words: string, detail = said.detail) => {
    const findings = [{ ...said, text: now, detail }];
    const edits = [{ block: first.id, text: words, rule: unbindText(`${text} ${said.detail}`) }];
    return applyEdits({ ...plain, mainFinding: null, sections: [], findings }, { ...input.recipe, edits }).findings[0];
  };
  expect(told(text.replace('2.1', '2.2'), 'It is {1} times.')?.text).toBe('It is 2.2 times.');
  expect(told(text.replace(was, is), 'It is {1} times.')).toMatchObject({ worded: { isSetAside: true } });
  expect(told(text.replace(was, is), 'It is much.')).toMatchObject({ worded: { isSetAside: true } });
  expect(told(text, 'It is {1} times.', 'Read with care [u].')?.text).toBe('It is 2.1 times.');
  expect(told(text, '{4} in {5}.', 'Read 82.1 and 1,000 with care.')).toMatchObject({ worded: { isSetAside: true } });
});

it('sets a paragraph’s words aside where the rules write another one', () => {
  const [section] = plain.sections;
  if (section === undefined) throw new Error('The sample profile has a section');
  const edits = [{ block: 'gap', text: 'A gap of {1} points.', rule: unbindText('It is 2.5 points above.') }];
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
  const blocks = edited([{ block: id, text: words, rule: unbindText(text) }]).sections.flatMap((each) => each.blocks);
  const now = blocks.find((block) => block.kind === 'paragraph' && block.id === id);
  expect(now).toMatchObject({ text: `In 2025: ${second.text}, then ${first.text}.` });
  expect(now?.kind === 'paragraph' ? now.figures : []).toEqual([
    { ...second, at: 1 },
    { ...first, at: 2 },
  ]);
  expect(text).toContain(first.text);
});

it('binds words to the sentence they were written over, and keeps the interval and source of a sentence that has them', () => {
  const source = ' [Ealing Council, Housing; Census 2021]';
  const { figures = [] } = first;
  const [main, quoted] = [
    withFigures(
      { ...first, text: first.text.replace(/ \([^()]*\)\.$/u, '') },
      figures.filter(({ source: { part } }) => part === 'value'),
    ),
    withFigures({ ...first, text: first.text.replace(/\.$/u, `${source}.`), detail: '' }, figures),
  ];
  const [section] = plain.sections;
  if (section === undefined) throw new Error('The sample profile has a section');
  const two = { ...plain, mainFinding: main, findings: [], sections: [{ ...section, blocks: [quoted] }] };
  const interval = / \([^()]*\)/u.exec(first.text)?.[0] ?? '';
  const rate = /[\d.]+/u.exec(first.detail)?.[0] ?? '';
  const edit = {
    block: first.id,
    text: 'Nearly 9 times: {2} each year',
    rule: unbindText(`${main.text} ${main.detail}`),
    direction: first.direction,
  };
  const say = (rule: string) => {
    const profile = applyEdits(two, { ...input.recipe, edits: [{ ...edit, rule }] });
    return [profile.mainFinding, profile.sections[0]?.blocks[0] as Finding];
  };
  const [onCover, inSection] = say(edit.rule);
  expect(onCover).toMatchObject({ text: `Nearly 9 times: ${rate} each year`, typed: [0] });
  expect(inSection).toMatchObject({ text: `Nearly 9 times: ${rate} each year${interval}${source}.`, typed: [0] });
  const printed = numbersIn(`${inSection?.text ?? ''} ${inSection?.detail ?? ''}`);
  expect(inSection?.figures?.map(({ at = -1 }) => printed[at])).toEqual(inSection?.figures?.map(({ text }) => text));
  expect(inSection?.figures?.map(({ source: { part } }) => part)).toEqual(['value', 'lower', 'upper']);
  expect(say('Another sentence: {1}, {2}.')).toMatchObject([
    { text: main.text, worded: { isSetAside: true } },
    { text: quoted.text, worded: { isSetAside: true } },
  ]);
});

it('marks the numbers that an officer typed', () => {
  const section = plain.sections[0]?.id ?? '';
  const additions = [{ id: 'own-1', section, text: 'We asked 12 people in 2024.' }];
  const profile = applyEdits(plain, { ...input.recipe, additions });
  expect(profile.sections[0]?.blocks.at(-1)).toMatchObject({ id: 'own-1', typed: [0, 1] });
});
