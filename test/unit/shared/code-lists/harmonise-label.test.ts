import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';

const ethnic = codeListOf('ethnic-group-2021');
const records = openHarmoniser(ethnic, null, null, 'record-level');
const aggregate = openHarmoniser(ethnic, null, null, 'aggregate');

describe('labels of ethnic group, read into the 19 groups of Census 2021', () => {
  it.each([
    ['Bangladeshi', 'bangladeshi'],
    ['White - British', 'white-british'],
    ['WHITE — ENGLISH/WELSH/SCOTTISH/NORTHERN IRISH/BRITISH', 'white-british'],
    ['Mixed - White & Black Caribbean', 'white-and-black-caribbean'],
    ['Asian or Asian British - Indian', 'indian'],
    ['Chinese or other ethnic group - Chinese', 'chinese'],
    ['Black/African/Caribbean/Black British - Any other Black/African/Caribbean background', 'other-black'],
    ['Asian, Asian British or Asian Welsh: Other Asian', 'other-asian'],
    ['Any other ethnic group', 'any-other'],
    ['Somali', 'african'],
  ])('%s', (label, code) => {
    expect(records.meaningOf(label)).toMatchObject({ kind: 'category', code });
  });

  it.each([
    ['Prefer not to say', 'declined'],
    ['Other ethnic group - Not stated', 'declined'],
    ['Rather not say', 'declined'],
    ["Don't know", 'not-known'],
    ['Not known', 'not-known'],
    ['Not asked', 'not-asked'],
    ['Does not apply', 'does-not-apply'],
    ['', 'missing'],
    [null, 'missing'],
    ['-', 'missing'],
  ])('%s is no answer, and never a group', (label, answer) => {
    expect(records.meaningOf(label)).toEqual({ kind: 'non-answer', answer });
  });

  it('never reads a refusal as a group, whatever stands before it', () => {
    const refusal = fc.constantFrom('Not stated', 'prefer not to say', 'Refused', 'not known', 'Unknown', 'Declined');
    const before = fc.constantFrom('', 'Other ethnic group - ', 'White: ', 'Any other ', 'Asian / ');
    fc.assert(
      fc.property(before, refusal, (prefix, label) => {
        expect(records.meaningOf(prefix + label).kind).toBe('non-answer');
      }),
    );
  });

  it('keeps "Other" in records apart from the sub-total of the same name in an aggregate table', () => {
    expect(records.meaningOf('Other ethnic group')).toMatchObject({ kind: 'category', code: 'any-other' });
    expect(aggregate.meaningOf('Other ethnic group')).toEqual({ kind: 'sub-total', code: 'other' });
    expect(aggregate.meaningOf('Total: All usual residents')).toEqual({ kind: 'total' });
  });

  it('reads the last part of every published label without the group before it', () => {
    const tails = ethnic.categories.flatMap(({ code, aliases = [] }) =>
      aliases.map((alias) => ({ code, tail: alias.split(': ').at(-1) ?? '' })),
    );
    const lost = tails.filter(({ code, tail }) => {
      const meaning = records.meaningOf(tail);
      return tail !== 'Other' && !(meaning.kind === 'category' && meaning.code === code);
    });
    expect(tails.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('has no place for a label that it does not know', () => {
    expect(records.meaningOf('Martian')).toEqual({ kind: 'unmapped' });
  });
});

describe('codes', () => {
  it('mean what their own list says: 1 is male in the NHS', () => {
    const sex = openHarmoniser(codeListOf('sex-2021'), codeListOf('nhs-person-stated-sex'), null, 'record-level');
    expect(sex.meaningOf('1')).toMatchObject({ kind: 'category', code: 'male' });
    expect(sex.meaningOf('9')).toEqual({ kind: 'non-answer', answer: 'not-known' });
    expect(sex.meaningOf('3')).toEqual({ kind: 'unmapped' });
  });

  it('of the 2001 list are never read as the 19 groups, which it cannot tell apart', () => {
    const nhs = codeListOf('nhs-ethnic-category');
    expect(openHarmoniser(ethnic, nhs, null, 'record-level').meaningOf('S')).toEqual({ kind: 'unmapped' });
    const sixteen = openHarmoniser(codeListOf('ethnic-group-16'), nhs, null, 'record-level');
    expect(sixteen.meaningOf('S')).toMatchObject({ kind: 'category', code: 'any-other' });
    expect(sixteen.meaningOf('Z')).toEqual({ kind: 'non-answer', answer: 'declined' });
  });
});

describe('the 16 common groups', () => {
  it('hold Arab among any other group, and Roma and Travellers among other White', () => {
    const sixteen = openHarmoniser(codeListOf('ethnic-group-16'), null, ethnic, 'aggregate');
    expect(sixteen.meaningOf('Other ethnic group: Arab')).toMatchObject({ code: 'any-other' });
    expect(sixteen.meaningOf('White: Roma')).toMatchObject({ code: 'other-white' });
    expect(sixteen.meaningOf('White: Gypsy or Irish Traveller')).toMatchObject({ code: 'other-white' });
    expect(sixteen.meaningOf('White')).toEqual({ kind: 'sub-total', code: 'white' });
  });
});

describe('age bands', () => {
  const age = openHarmoniser(codeListOf('age-8-bands'), null, null, 'record-level');
  it.each([
    ['Aged 16 to 24 years', '16-24'],
    ['16-24', '16-24'],
    ['75+', '75-plus'],
    ['90 and over', '75-plus'],
    ['Under 16', '0-15'],
    ['Aged 4 years and under', '0-15'],
    ['20 to 24', '16-24'],
    ['37', '35-44'],
  ])('%s lies in %s', (label, code) => {
    expect(age.meaningOf(label)).toMatchObject({ kind: 'category', code });
  });
  it.each(['15 to 19', '65+', 'Aged 10 to 20 years', 'Over 64'])('%s straddles two bands and is refused', (label) => {
    expect(age.meaningOf(label)).toEqual({ kind: 'unmapped' });
  });
});
