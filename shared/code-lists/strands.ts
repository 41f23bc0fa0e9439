import type { StrandId } from '../model/code-list.ts';

/** Where the Equality Act 2010 stands on a strand. */
export interface Strand {
  /** The Act's own name of the protected characteristic; null where the Act does not protect it. */
  readonly protectedAs: string | null;
  /** What must be said of the standards for recording it. */
  readonly note: string;
}

/** The nine protected characteristics in the Act's order, then what practice adds. */
export const strands: Readonly<Record<StrandId, Strand>> = {
  age: { protectedAs: 'Age', note: 'Any bands; adults are 16 and over in the Census and 18 and over in social care.' },
  disability: {
    protectedAs: 'Disability',
    note: 'The Census question changed between 2011 and 2021. A special educational need is not a disability under the Act.',
  },
  'gender-identity': {
    protectedAs: 'Gender reassignment',
    note: 'A question on gender identity does not measure gender reassignment as the Act defines it.',
  },
  'legal-partnership': {
    protectedAs: 'Marriage and civil partnership',
    note: 'Only the duty to eliminate discrimination applies, and single people are not protected.',
  },
  'pregnancy-maternity': {
    protectedAs: 'Pregnancy and maternity',
    note: 'There is no national standard for recording it.',
  },
  'ethnic-group': {
    protectedAs: 'Race',
    note: 'Race in the Act is also colour, nationality and national origins. Lists of 2001, 2011 and 2021 differ.',
  },
  religion: {
    protectedAs: 'Religion or belief',
    note: 'The Act also covers lack of religion and philosophical beliefs.',
  },
  sex: { protectedAs: 'Sex', note: '1 is female in the Census of 2021 and male in the NHS.' },
  'sexual-orientation': {
    protectedAs: 'Sexual orientation',
    note: 'New in the Census of 2021, for people aged 16 and over.',
  },
  deprivation: {
    protectedAs: null,
    note: 'Of an area, not of a person; deciles of different indices are not a series.',
  },
  'socio-economic-class': {
    protectedAs: null,
    note: 'Not protected in England; the socio-economic duty is in force in Scotland and Wales.',
  },
  'care-experience': {
    protectedAs: null,
    note: 'Several councils treat it as if it were protected; the Act does not.',
  },
  carers: { protectedAs: null, note: 'Carers are protected only by association with a disabled or older person.' },
  language: { protectedAs: null, note: 'A main language is not an ethnic group.' },
  'armed-forces': {
    protectedAs: null,
    note: 'The Armed Forces Covenant asks for due regard; the Equality Act does not protect it.',
  },
};

/** The six strands of equality law before the Act of 2010. */
export const olderStrands: readonly StrandId[] = [
  'age',
  'disability',
  'ethnic-group',
  'religion',
  'sex',
  'sexual-orientation',
];
