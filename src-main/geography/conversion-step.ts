import type { Geography } from '../../shared/geography/geography-words.ts';
import type { AreaLookup, ConversionPlan } from '../../shared/model/gazetteer.ts';

export type ConversionStep = ConversionPlan['steps'][number];

/** A column of areas at one end of a lookup. */
export interface AreaSide {
  readonly dataset: string;
  readonly column: string;
  readonly geography: Geography;
}

/** A lookup between areas. */
export interface AreaPair {
  readonly from: AreaSide;
  readonly to: AreaSide;
}

/** The columns that a lookup leads from and to; null for one that begins with names, postcodes or UPRNs. */
export function areaPair({ dataset, from, to }: AreaLookup, reverse: boolean): AreaPair | null {
  if (from.kind !== 'area') return null;
  const pair = {
    from: { dataset, column: from.column, geography: from.geography },
    to: { dataset, column: to.column, geography: to.geography },
  };
  return reverse ? { from: pair.to, to: pair.from } : pair;
}
