import { AppError } from '../base/app-error.ts';
import { codeListSchema } from '../model/code-list.ts';
import type { CodeList, NonAnswer, StrandId } from '../model/code-list.ts';
import { ageBandsOf } from './age-bands.ts';
import { publishedLists } from './published-lists.ts';

const codeLists: ReadonlyMap<string, CodeList> = new Map(
  publishedLists.map((list) => codeListSchema.parse(list)).map((list) => [list.id, list]),
);

/** The code list with this id, or the bands of an id such as "age-cut-at-18-65"; an unknown one is an error of the workspace file. */
export function codeListOf(id: string): CodeList {
  const list = codeLists.get(id) ?? ageBandsOf(id);
  if (list === null) {
    throw new AppError(
      'unknown-name',
      `There is no code list called "${id}". Choose one of ${[...codeLists.keys()].join(', ')}.`,
    );
  }
  return list;
}

/** Every list of a strand's categories that a partner's column may use, in the order of preference. */
export function codeListsFor(strand: StrandId): readonly CodeList[] {
  return [...codeLists.values()].filter((list) => list.strand === strand);
}

/** The lists that each strand is shown by, most detailed first. */
export const shownLists: Readonly<Record<StrandId, readonly string[]>> = {
  age: ['age-8-bands'],
  disability: ['disability-2'],
  'gender-identity': ['gender-identity-2'],
  'legal-partnership': ['legal-partnership-5'],
  'pregnancy-maternity': ['pregnancy-maternity-4'],
  'ethnic-group': ['ethnic-group-2021', 'ethnic-group-16', 'ethnic-group-5'],
  religion: ['religion-2021'],
  sex: ['sex-2021'],
  'sexual-orientation': ['sexual-orientation-2021-4'],
  deprivation: ['deprivation-decile', 'deprivation-quintile'],
  'socio-economic-class': ['ns-sec-9', 'ns-sec-3'],
  'care-experience': ['care-experience-4'],
  carers: ['carer-2'],
  language: ['main-language-2'],
  'armed-forces': ['veterans-2021'],
};

/** The strands in the order in which they are offered. */
export const shownStrands: readonly StrandId[] = [
  'ethnic-group',
  'sex',
  'age',
  'religion',
  'disability',
  'sexual-orientation',
  'gender-identity',
  'legal-partnership',
  'pregnancy-maternity',
  'deprivation',
  'socio-economic-class',
  'care-experience',
  'carers',
  'language',
  'armed-forces',
];

/** What each kind of non-answer is called in tables. */
export const nonAnswerTitles: Readonly<Record<NonAnswer, string>> = {
  'does-not-apply': 'Does not apply',
  declined: 'Not stated',
  'not-known': 'Not known',
  'not-asked': 'Not asked',
  missing: 'Missing',
};

/** What each strand is called in headings. */
export const strandTitles: Readonly<Record<StrandId, string>> = {
  age: 'Age',
  disability: 'Disability',
  'gender-identity': 'Gender identity',
  'legal-partnership': 'Marriage and civil partnership',
  'pregnancy-maternity': 'Pregnancy and maternity',
  'ethnic-group': 'Ethnic group',
  religion: 'Religion or belief',
  sex: 'Sex',
  'sexual-orientation': 'Sexual orientation',
  deprivation: 'Deprivation of the area',
  'socio-economic-class': 'Socio-economic class',
  'care-experience': 'Care experience',
  carers: 'Carers',
  language: 'Language',
  'armed-forces': 'Armed forces',
};
