import type { StrandId } from '../model/code-list.ts';

/** The nine protected characteristics of section 4 of the Equality Act 2010, and the strand that stands for each. */
export const protectedCharacteristics: readonly {
  readonly strand: StrandId;
  readonly title: string;
  readonly note?: string;
}[] = [
  { strand: 'age', title: 'Age' },
  { strand: 'disability', title: 'Disability' },
  {
    strand: 'gender-identity',
    title: 'Gender reassignment',
    note: 'A question on gender identity does not measure gender reassignment as the Act defines it.',
  },
  {
    strand: 'legal-partnership',
    title: 'Marriage and civil partnership',
    note: 'Only the duty to eliminate discrimination applies.',
  },
  {
    strand: 'pregnancy-maternity',
    title: 'Pregnancy and maternity',
    note: 'There is no national standard for recording it.',
  },
  { strand: 'ethnic-group', title: 'Race' },
  { strand: 'religion', title: 'Religion or belief' },
  { strand: 'sex', title: 'Sex' },
  { strand: 'sexual-orientation', title: 'Sexual orientation' },
];
