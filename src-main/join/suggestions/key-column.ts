import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Normaliser } from '../../../shared/model/join-plan.ts';
import type { JoinableSide } from '../join-context.ts';

/** What kind of key a column's values are; only columns of one family are compared. */
export type KeyFamily = 'area-code' | 'area-name' | 'postcode' | 'uprn' | 'identifier' | 'text' | 'strand' | 'time';

/** A column whose values could name the same things as those of another dataset. */
export interface KeyColumn {
  readonly column: string;
  readonly role: ColumnRole;
  readonly family: KeyFamily;
}

/** The normalisers that may help keys of a family, in the order in which they are applied. */
export const familyNormalisers: Readonly<Record<KeyFamily, readonly Normaliser[]>> = {
  'area-code': ['case', 'spacing', 'punctuation'],
  'area-name': ['case', 'accents', 'area-name', 'punctuation', 'spacing'],
  postcode: ['postcode'],
  uprn: ['number', 'spacing'],
  identifier: ['case', 'number', 'punctuation', 'spacing'],
  text: ['case', 'accents', 'punctuation', 'spacing'],
  strand: ['case', 'accents', 'punctuation', 'spacing'],
  time: ['spacing'],
};

/** The columns of a side that could be keys, in their order. */
export function keyColumns(side: JoinableSide): KeyColumn[] {
  return Object.entries(side.dataset.roles).flatMap(([column, role]) => {
    const family = familyOf(role);
    return family === null ? [] : [{ column, role, family }];
  });
}

function familyOf(role: ColumnRole): KeyFamily | null {
  switch (role.kind) {
    case 'area-code':
    case 'area-name':
    case 'postcode':
    case 'uprn':
    case 'identifier':
    case 'strand':
      return role.kind;
    case 'category':
    case 'free-text':
      return 'text';
    case 'date-of-birth':
    case 'date':
    case 'period':
      return 'time';
    case 'easting':
    case 'northing':
    case 'latitude':
    case 'longitude':
    case 'age-in-years':
    case 'count':
    case 'measure':
    case 'total':
    case 'weight':
    case 'ignore':
      return null;
  }
}
