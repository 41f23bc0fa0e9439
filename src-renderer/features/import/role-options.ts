import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Cadence, ColumnRole } from '../../../shared/model/column-role.ts';
import { codeListsFor } from '../../../shared/code-lists/code-lists.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';

type RoleKind = ColumnRole['kind'];
type Level = Extract<ColumnRole, { kind: 'area-code' }>['geography']['kind'];

/** Every role, as a short list offers it, with what it is for. */
export const roleOptions: readonly { readonly id: RoleKind; readonly title: string; readonly detail: string }[] = [
  { id: 'strand', title: 'Strand', detail: 'a protected characteristic' },
  { id: 'area-code', title: 'Area code', detail: 'such as E05013522' },
  { id: 'area-name', title: 'Area name', detail: 'such as Southall Green' },
  { id: 'postcode', title: 'Postcode', detail: 'placed by its own area' },
  { id: 'uprn', title: 'UPRN', detail: 'one address' },
  { id: 'easting', title: 'Easting', detail: 'British National Grid' },
  { id: 'northing', title: 'Northing', detail: 'British National Grid' },
  { id: 'latitude', title: 'Latitude', detail: 'in degrees' },
  { id: 'longitude', title: 'Longitude', detail: 'in degrees' },
  { id: 'period', title: 'Period', detail: 'a year, quarter or month' },
  { id: 'date', title: 'Date', detail: 'one day' },
  { id: 'date-of-birth', title: 'Date of birth', detail: 'becomes an age' },
  { id: 'age-in-years', title: 'Age in years', detail: 'becomes a band' },
  { id: 'count', title: 'Count', detail: 'how many; it can be summed' },
  { id: 'measure', title: 'Measure', detail: 'a rate, share or amount' },
  { id: 'total', title: 'Total', detail: 'sums other columns; never counted with them' },
  { id: 'weight', title: 'Survey weight', detail: 'how many people a row stands for' },
  { id: 'category', title: 'Category', detail: 'any other grouping' },
  { id: 'identifier', title: 'Identifier', detail: 'tells rows apart; hidden in outputs' },
  { id: 'free-text', title: 'Free text', detail: 'never shown in outputs' },
  { id: 'ignore', title: 'Not used', detail: 'loaded, and left alone' },
];

export const levelOptions: readonly { readonly id: Level; readonly title: string }[] = [
  { id: 'ward', title: 'Ward' },
  { id: 'lsoa', title: 'LSOA' },
  { id: 'msoa', title: 'MSOA' },
  { id: 'district', title: 'District or borough' },
  { id: 'region', title: 'Region' },
  { id: 'country', title: 'Country' },
];

export const strandOptions: readonly { readonly id: StrandId; readonly title: string }[] = [
  { id: 'age', title: 'Age' },
  { id: 'disability', title: 'Disability' },
  { id: 'gender-identity', title: 'Gender identity' },
  { id: 'legal-partnership', title: 'Legal partnership' },
  { id: 'pregnancy-maternity', title: 'Pregnancy and maternity' },
  { id: 'ethnic-group', title: 'Ethnic group' },
  { id: 'religion', title: 'Religion or belief' },
  { id: 'sex', title: 'Sex' },
  { id: 'sexual-orientation', title: 'Sexual orientation' },
  { id: 'deprivation', title: 'Deprivation of the area' },
  { id: 'socio-economic-class', title: 'Socio-economic class' },
  { id: 'care-experience', title: 'Care experience' },
  { id: 'carers', title: 'Carers' },
  { id: 'language', title: 'Language' },
  { id: 'armed-forces', title: 'Armed forces' },
];

export const cadenceOptions: readonly { readonly id: Cadence | 'any'; readonly title: string }[] = [
  { id: 'any', title: 'As each says' },
  { id: 'year', title: 'Calendar year' },
  { id: 'financial-year', title: 'Financial year' },
  { id: 'academic-year', title: 'Academic year' },
  { id: 'quarter', title: 'Quarter' },
  { id: 'month', title: 'Month' },
  { id: 'day', title: 'Day' },
];

/** The code lists that a strand's values may be of; "labels" is none. */
export function listOptions(strand: StrandId): readonly { readonly id: string; readonly title: string }[] {
  return [
    { id: 'labels', title: 'Words, read as labels' },
    ...codeListsFor(strand).map(({ id, title }) => ({ id, title: `Codes of ${title}` })),
  ];
}

/** A role of a kind, with what it already knows kept where it still means something. */
export function roleOfKind(kind: RoleKind, before: ColumnRole): ColumnRole {
  switch (kind) {
    case 'area-code':
    case 'area-name':
      return { kind, geography: 'geography' in before ? before.geography : { kind: 'ward', vintage: 'not known' } };
    case 'strand':
      return before.kind === 'strand' ? before : { kind, strand: 'ethnic-group' };
    case 'count':
    case 'measure':
      return { kind, unit: 'unit' in before ? before.unit : 'not known' };
    case 'total':
      return before.kind === 'total' ? before : { kind, of: [] };
    case 'period':
      return before.kind === 'period' ? before : { kind };
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
    case 'weight':
    case 'identifier':
    case 'free-text':
    case 'ignore':
      return { kind };
    default:
      return assertNever(kind);
  }
}
