import { assertNever } from '../base/assert-never.ts';
import type { GeographyKind } from '../model/area.ts';
import type { Cadence, ColumnRole } from '../model/column-role.ts';

/** What a column is for, in a few words: "Ward name, 2022"; a unit that is not known is left out, a vintage never. */
export function describeRole(role: ColumnRole): string {
  switch (role.kind) {
    case 'area-code':
      return `${placeWords[role.geography.kind]} code, ${vintageWords(role.geography.vintage)}`;
    case 'area-name':
      return `${placeWords[role.geography.kind]} name, ${vintageWords(role.geography.vintage)}`;
    case 'strand':
      return strandWords[role.strand];
    case 'period':
      return withDetail('Period', ', ', role.cadence === undefined ? 'not known' : cadenceWords[role.cadence]);
    case 'count':
      return withDetail('Count', ' of ', role.unit);
    case 'measure':
      return withDetail('Measure', ' in ', role.unit);
    case 'postcode':
    case 'uprn':
    case 'easting':
    case 'northing':
    case 'latitude':
    case 'longitude':
    case 'date-of-birth':
    case 'age-in-years':
    case 'date':
    case 'category':
    case 'total':
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

const placeWords: Readonly<Record<GeographyKind, string>> = {
  'output-area': 'Output area',
  lsoa: 'LSOA',
  msoa: 'MSOA',
  ward: 'Ward',
  parish: 'Parish',
  'electoral-division': 'Electoral division',
  constituency: 'Constituency',
  district: 'District',
  county: 'County',
  'combined-authority': 'Combined authority',
  'health-area': 'Health area',
  'police-force-area': 'Police force area',
  region: 'Region',
  country: 'Country',
  'other-area': 'Area',
};

const cadenceWords: Readonly<Record<Cadence, string>> = {
  year: 'years',
  'financial-year': 'financial years',
  'academic-year': 'academic years',
  quarter: 'quarters',
  month: 'months',
  day: 'days',
};

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
  deprivation: 'Deprivation of the area',
  'socio-economic-class': 'Socio-economic class',
  'care-experience': 'Care experience',
  carers: 'Carers',
  language: 'Language',
  'armed-forces': 'Armed forces',
} as const;

const plainWords = {
  postcode: 'Postcode',
  uprn: 'UPRN',
  easting: 'Easting',
  northing: 'Northing',
  latitude: 'Latitude',
  longitude: 'Longitude',
  'date-of-birth': 'Date of birth',
  'age-in-years': 'Age in years',
  date: 'Date',
  category: 'Category',
  total: 'Sum of other columns',
  weight: 'Survey weight',
  identifier: 'Identifier',
  'free-text': 'Free text',
  ignore: 'Not used',
} as const;
