import { assertNever } from '../../../shared/base/assert-never.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { AreaLookup, LookupMethod } from '../../../shared/model/gazetteer.ts';

/** How areas of a lookup relate, in a word or two. */
export const methodWords: Readonly<Record<LookupMethod, string>> = {
  exact: 'exact',
  'best-fit': 'best fit',
  change: 'across vintages',
};

/** What a lookup leads from: "LSOAs of 2021", "Names of wards of 2022", "Postcodes". */
export function lookupFrom({ from }: AreaLookup): string {
  switch (from.kind) {
    case 'area':
      return startSentence(severalAreas(from.geography));
    case 'area-name':
      return `Names of ${areaWords[from.geography.kind][1]}`;
    case 'postcode':
      return 'Postcodes';
    case 'uprn':
      return 'UPRNs';
    default:
      return assertNever(from);
  }
}
