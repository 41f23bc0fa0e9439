import { assertNever } from '../base/assert-never.ts';
import type { ColumnRole } from '../model/column-role.ts';

/** What a column is for, in a few words: "Ward name, 2022"; a unit that is not known is left out, a vintage never. */
export function describeRole(role: ColumnRole): string {
  switch (role.kind) {
    case 'area-code':
      return `${placeWords[role.geography.kind]} code, ${vintageWords(role.geography.vintage)}`;
    case 'area-name':
      return `${placeWords[role.geography.kind]} name, ${vintageWords(role.geography.vintage)}`;
    case 'strand':
      return strandWords[role.strand];
    case 'count':
      return withDetail('Count', ' of ', role.unit);
    case 'measure':
      return withDetail('Measure', ' in ', role.unit);
    case 'postcode':
    case 'latitude':
    case 'longitude':
    case 'date-of-birth':
    case 'age-in-years':
    case 'date':
    case 'period':
    case 'category':
    case 'weight':
    case 'identifier':
    case 'free-text':
    case 'ignore':
      return plainWords[role.kind];
    default:
      return assertNever(role);
  }
}

function withDetail(words: string, link: string, detail: string): string {
  return detail === 'not known' ? words : `${words}${link}${detail}`;
}

function vintageWords(vintage: string): string {
  return vintage === 'not known' ? 'vintage not known' : vintage;
}

const placeWords = {
  lsoa: 'LSOA',
  msoa: 'MSOA',
  ward: 'Ward',
  district: 'District',
  region: 'Region',
  country: 'Country',
} as const;

const strandWords = {
  age: 'Age',
  disability: 'Disability',
  'gender-identity': 'Gender identity',
  'legal-partnership': 'Legal partnership',
  'pregnancy-maternity': 'Pregnancy and maternity',
  'ethnic-group': 'Ethnic group',
  religion: 'Religion or belief',
  sex: 'Sex',
  'sexual-orientation': 'Sexual orientation',
} as const;

const plainWords = {
  postcode: 'Postcode',
  latitude: 'Latitude',
  longitude: 'Longitude',
  'date-of-birth': 'Date of birth',
  'age-in-years': 'Age in years',
  date: 'Date',
  period: 'Period',
  category: 'Category',
  weight: 'Survey weight',
  identifier: 'Identifier',
  'free-text': 'Free text',
  ignore: 'Not used',
} as const;
