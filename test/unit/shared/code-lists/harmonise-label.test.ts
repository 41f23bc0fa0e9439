import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { harmonise, openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';
import { strandIdSchema } from '../../../../shared/model/code-list.ts';
import type { Harmonised } from '../../../../shared/model/code-list.ts';

const ethnic = codeListOf('ethnic-group-2021');
const records = openHarmoniser(ethnic, { origin: 'record-level' });
const aggregate = openHarmoniser(ethnic, { origin: 'aggregate' });

/** A meaning in few words: "indian", "guess indian", "[declined]", "group asian", "indian + pakistani", "-". */
function briefly(meaning: Harmonised): string {
  switch (meaning.kind) {
    case 'category':
      return meaning.code;
    case 'guess':
      return `guess ${meaning.code}`;
    case 'sub-total':
      return `group ${meaning.code}`;
    case 'several':
      return meaning.codes.join(' + ');
    case 'non-answer':
      return `[${meaning.answer}]`;
    case 'total':
      return 'total';
    case 'unmapped':
      return '-';
  }
}

function into(list: string, label: string | null, from?: string): string {
  const source = from === undefined ? null : codeListOf(from);
  return briefly(openHarmoniser(codeListOf(list), { origin: 'record-level', from: source }).meaningOf(label));
}

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
    ['Ethnic group: Mixed or Multiple ethnic groups: White and Asian', 'white-and-asian'],
    ['ethnicity_minor_any_other_ethnic_group', 'any-other'],
    ['Any other ethnic group', 'any-other'],
    ['Traveller of Irish heritage', 'gypsy-irish-traveller'],
    ['A - White British', 'white-british'],
    ['Black Somali', 'african'],
    ['B/African', 'african'],
    ['Blk Carib', 'caribbean'],
    ['Bangl.', 'bangladeshi'],
    ['Black African/Caribbean', 'group black'],
    ['Gypsy/Roma', 'gypsy-irish-traveller + roma'],
    ['Pakistani or Bangladeshi', 'bangladeshi + pakistani'],
    ['Chinese or other', 'chinese + arab + any-other'],
    ['Asian excluding Chinese', 'bangladeshi + indian + pakistani + other-asian'],
    ['Mixed White/Black', 'white-and-black-african + white-and-black-caribbean'],
    ['White and other than white', 'total'],
    ['Bangledeshi', 'guess bangladeshi'],
    ['Pakisatni', 'guess pakistani'],
    ['W/B', 'guess white-british'],
    ['White/Asian', 'guess white-and-asian'],
    ['Martian', '-'],
    ['Black Country', '-'],
    ['White: Indian', '-'],
    ['American', '-'],
    ['English/Welsh/Scottish/N. Irish/British', 'white-british'],
    ['Scottish Gypsy/Traveller', 'gypsy-irish-traveller'],
    ['Black, Black British or Caribbean background', 'guess caribbean'],
    ['White or White British', 'group white'],
    ['Other Asian (non-Chinese)', 'other-asian'],
    ['White South African', '-'],
  ])('%s', (label, meaning) => {
    expect(briefly(records.meaningOf(label))).toBe(meaning);
  });

  it('pools no group under BAME, and tells "non-white" from "ethnic minority", which holds white minorities', () => {
    const bame = records.meaningOf('BAME');
    const minority = records.meaningOf('Ethnic minority');
    expect(bame).toEqual(records.meaningOf('non-white'));
    expect(bame.kind === 'several' && bame.codes).toHaveLength(14);
    expect(minority.kind === 'several' && minority.codes).toHaveLength(18);
  });

  it('keeps "Other" in records apart from the sub-total of the same name in an aggregate table', () => {
    expect(briefly(records.meaningOf('Other ethnic group'))).toBe('any-other');
    expect(briefly(aggregate.meaningOf('Other ethnic group'))).toBe('group other');
    expect(aggregate.meaningOf('Ethnic group: Total: All usual residents')).toEqual({ kind: 'total' });
  });
});

describe('refusals', () => {
  it.each([
    ['Prefer not to say', '[declined]'],
    ['Prefered not to say', '[declined]'],
    ['PNTS', '[declined]'],
    ['Other ethnic group - Not stated', '[declined]'],
    ["I'd rather not say", '[declined]'],
    ["Don't know", '[not-known]'],
    ['Unkown', '[not-known]'],
    ['Not known', '[not-known]'],
    ['Not asked', '[not-asked]'],
    ['Information not yet obtained', '[not-asked]'],
    ['Does not apply', '[does-not-apply]'],
    ['', '[missing]'],
    [null, '[missing]'],
    ['-', '[missing]'],
  ])('%s is no answer', (label, meaning) => {
    expect(briefly(records.meaningOf(label))).toBe(meaning);
  });

  it('are never read as a group, in any strand, whatever stands before or after them', () => {
    const refusal = fc.constantFrom(
      ...['Not stated', 'prefer not to say', 'Refused', 'not known', 'Unknown', 'DECLINED', 'Not asked', 'Undisclosed'],
      ...['Preffer not to say', 'Unknwon', 'Not recorded', 'I do not wish to answer', 'No response', 'Not disclosed'],
    );
    const before = fc.constantFrom('', 'Other ethnic group - ', 'White: ', 'Any other ', 'Yes - ', '9 ', 'Female / ');
    const after = fc.constantFrom('', ' (other)', ' / other', ' - yes', ' Z');
    const strand = fc.constantFrom(...strandIdSchema.options);
    fc.assert(
      fc.property(before, refusal, after, strand, (prefix, label, suffix, id) => {
        for (const { meaning } of harmonise(prefix + label + suffix, { strand: id, origin: 'record-level' })) {
          expect(['non-answer', 'unmapped']).toContain(meaning.kind);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('other strands', () => {
  it.each([
    ['sex-2021', 'Girls', 'female'],
    ['sex-2021', 'Femal', 'guess female'],
    ['sex-2021', 'Fmale', '-'],
    ['sex-2021', 'Non-binary', '-'],
    ['gender-as-recorded', 'Non-binary', 'another'],
    ['religion-2021', 'Christain', 'guess christian'],
    ['religion-2021', 'Shia Muslim', 'muslim'],
    ['religion-2021', 'None', 'no-religion'],
    ['religion-2021', 'Non-Christian', '-'],
    ['religion-2021', 'Christian: No', '-'],
    ['disability-2', 'Yes, limited a lot', 'disabled'],
    ['disability-2', 'Non disabled', 'not-disabled'],
    ['disability-2', 'Not disbled', 'guess not-disabled'],
    ['disability-2', 'SEN support', '-'],
    ['disability-2', 'Hearing impairment', '-'],
    ['sexual-orientation-2021', 'Gay woman/lesbian', 'gay-or-lesbian'],
    ['sexual-orientation-2021', 'LGBTQ+', 'group lgb-plus'],
    ['sexual-orientation-2021-4', 'Pansexual', 'other'],
    ['gender-identity-2021', 'Trans', 'group trans'],
    ['gender-identity-2021', 'Yes', '-'],
    ['legal-partnership-5', 'Married (same sex)', 'married-or-partnered'],
    ['legal-partnership-5', 'Cohabiting', '-'],
    ['legal-partnership-2021', 'Divorced or civil partnership dissolved: Divorced; measures: Value', 'divorced'],
    ['main-language-2', 'Not known', '[not-known]'],
    ['pregnancy-maternity-4', 'On maternity leave', 'maternity-leave'],
    ['deprivation-decile', 'Fifth more deprived decile (IMD2019)', '5'],
    ['deprivation-decile', 'Most deprived 20%', '1 + 2'],
    ['care-experience-4', 'LAC', 'looked-after'],
    ['carer-2', 'Provides 50 or more hours unpaid care a week', 'carer'],
    ['main-language-2', 'Cannot speak English', 'not-english'],
    ['ns-sec-3', 'L12 Semi-routine occupations', 'routine'],
    ['veterans-2021', 'Serving', '-'],
  ])('%s: %s', (list, label, meaning) => {
    expect(into(list, label)).toBe(meaning);
  });
});

describe('codes', () => {
  it.each([
    ['sex-2021', '1', 'nhs-person-stated-sex', 'male'],
    ['sex-2021', '1', 'census-2021-sex-codes', 'female'],
    ['sex-2021', '9', 'nhs-person-stated-sex', '[not-known]'],
    ['sex-2021', '3', 'nhs-person-stated-sex', '-'],
    ['ethnic-group-2021', 'C', 'nhs-ethnic-category', 'gypsy-irish-traveller + roma + other-white'],
    ['ethnic-group-16', 'C', 'nhs-ethnic-category', 'other-white'],
    ['ethnic-group-16', 'c1', 'nhs-ethnic-category', 'other-white'],
    ['ethnic-group-16', 'Z', 'nhs-ethnic-category', '[declined]'],
    ['ethnic-group-16', '99', 'nhs-ethnic-category', '[not-known]'],
    ['ethnic-group-2021', 'M1', 'police-self-defined-16', 'white-and-black-caribbean'],
    ['ethnic-group-2021', 'WROM', 'dfe-school-census', 'gypsy-irish-traveller + roma'],
    ['ethnic-group-16', 'WROM', 'dfe-school-census', 'other-white'],
    ['ethnic-group-5', 'IC3', 'police-officer-defined', '-'],
    ['gender-identity-2', 'Yes', 'trans-status-workforce', 'different'],
    ['gender-identity-2', 'Yes', 'same-as-birth-yes-no', 'same'],
    ['legal-partnership-5', 'P', 'nhs-marital-status', 'separated'],
    ['religion-2021', 'E', 'nhs-religion', 'other-religion'],
  ])('%s: %s of %s is %s', (list, label, from, meaning) => {
    expect(into(list, label, from)).toBe(meaning);
  });

  it('of the 2001 list are told, in the 19 groups, only as far as that list tells', () => {
    const read = openHarmoniser(ethnic, { origin: 'record-level', from: codeListOf('nhs-ethnic-category') }).read('S');
    expect(read.meaning).toEqual({ kind: 'sub-total', code: 'other' });
    expect(read.lost).toContain('Arab');
  });
});

describe('several lists at once', () => {
  it('say what each of them loses', () => {
    const read = harmonise('Arab', {
      strand: 'ethnic-group',
      origin: 'record-level',
      into: ['ethnic-group-2021', 'ethnic-group-16', 'ethnic-group-5'],
    });
    expect(read.map(({ meaning }) => briefly(meaning))).toEqual(['arab', 'any-other', 'other']);
    expect(read.map(({ lost }) => lost)).toEqual([
      null,
      '"Any other ethnic group, with Arab" also holds Any other ethnic group, which this list does not tell apart.',
      '"Other ethnic group" also holds Any other ethnic group, which this list does not tell apart.',
    ]);
    expect(read.every(({ confidence, reason }) => confidence === 'certain' && reason !== '')).toBe(true);
  });
});

describe('age bands', () => {
  it.each([
    ['Aged 16 to 24 years', '16-24'],
    ['16–24', '16-24'],
    ['75+', '75-plus'],
    ['90 and over', '75-plus'],
    ['Under 16', '0-15'],
    ['under 10', '0-15'],
    ['Aged 4 years and under', '0-15'],
    ['25 to under 35', '25-34'],
    ['18-24 yrs', '16-24'],
    ['37', '35-44'],
    ['999', '[not-known]'],
    ['All ages', 'total'],
    ['05-Sep', 'guess 0-15'],
    ['Oct-14', 'guess 0-15'],
    ['15 to 19', '-'],
    ['65+', '-'],
    ['over 34', '-'],
    ['24-16', '-'],
  ])('%s is %s', (label, meaning) => {
    expect(into('age-8-bands', label)).toBe(meaning);
  });

  it('names the band that cannot be cut, and where', () => {
    const { reason } = openHarmoniser(codeListOf('age-cut-at-18'), { origin: 'aggregate' }).read('16-24');
    expect(reason).toBe('16 to 24 cannot be cut at 18: nobody knows how many of its people are younger.');
  });
});
