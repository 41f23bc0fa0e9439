import { AppError } from '../base/app-error.ts';
import { codeListSchema } from '../model/code-list.ts';
import type { CodeList, NonAnswer, StrandId } from '../model/code-list.ts';
import age8Bands from './age-8-bands.json' with { type: 'json' };
import census2021SexCodes from './census-2021-sex-codes.json' with { type: 'json' };
import ethnicGroup16 from './ethnic-group-16.json' with { type: 'json' };
import ethnicGroup2021 from './ethnic-group-2021.json' with { type: 'json' };
import nhsEthnicCategory from './nhs-ethnic-category.json' with { type: 'json' };
import nhsPersonStatedSex from './nhs-person-stated-sex.json' with { type: 'json' };
import religion2021 from './religion-2021.json' with { type: 'json' };
import sex2021 from './sex-2021.json' with { type: 'json' };

const codeLists: ReadonlyMap<string, CodeList> = new Map(
  [
    age8Bands,
    census2021SexCodes,
    ethnicGroup16,
    ethnicGroup2021,
    nhsEthnicCategory,
    nhsPersonStatedSex,
    religion2021,
    sex2021,
  ]
    .map((list) => codeListSchema.parse(list))
    .map((list) => [list.id, list]),
);

/** The code list with this id; an unknown one is an error of the workspace file. */
export function codeListOf(id: string): CodeList {
  const list = codeLists.get(id);
  if (list === undefined) {
    throw new AppError(
      'unknown-name',
      `There is no code list called "${id}". Choose one of ${[...codeLists.keys()].join(', ')}.`,
    );
  }
  return list;
}

/** Every list of a strand's categories that a partner's column may use. */
export function codeListsFor(strand: StrandId): readonly CodeList[] {
  return [...codeLists.values()].filter((list) => list.strand === strand);
}

/** The lists that each strand is shown by, most detailed first; strands without one hold no list yet. */
export const shownLists: Readonly<Partial<Record<StrandId, readonly string[]>>> = {
  'ethnic-group': ['ethnic-group-2021', 'ethnic-group-16'],
  sex: ['sex-2021'],
  age: ['age-8-bands'],
  religion: ['religion-2021'],
};

/** The strands that have a list, in the order in which they are offered. */
export const shownStrands: readonly StrandId[] = ['ethnic-group', 'sex', 'age', 'religion'];

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
};
