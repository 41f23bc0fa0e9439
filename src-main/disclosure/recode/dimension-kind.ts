import { readBand } from '../../../shared/code-lists/read-band.ts';
import type { Dimension } from '../table-system.ts';

/** Whether neighbours may be merged, whether small ones may stand together as "other", or neither, as of places. */
export type DimensionKind = 'ordered' | 'unordered' | 'area';

const areaNames = /\b(area|ward|borough|district|locality|neighbourhood|region|place|[lmo]soa|oa|postcode)s?\b/;
const orderedNames = /\b(age|band|year|month|quarter|week|date|period|decile|quintile|quartile|imd|deprivation)s?\b/;

/** What sort of codes a dimension has, by its name and, where that does not say, by the codes themselves. */
export function dimensionKind(name: string, { leaves }: Dimension): DimensionKind {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase();
  if (areaNames.test(words) || leaves.every((leaf) => /^[EWSNK]\d{8}$/.test(leaf))) {
    return 'area';
  }
  const isOrdered = orderedNames.test(words) || (leaves.length > 2 && leaves.every((leaf) => readBand(leaf) !== null));
  return isOrdered ? 'ordered' : 'unordered';
}
