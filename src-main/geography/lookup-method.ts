import { formatNumber } from '../../shared/base/format-number.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { isFittedLevel, isSmallerLevel } from '../../shared/geography/area-order.ts';
import { oneArea } from '../../shared/geography/geography-words.ts';
import type { AreaLookup, LookupMethod } from '../../shared/model/gazetteer.ts';

/** How many keys a pair of columns has, and how many of them lead to more than one value; and the other way round. */
export interface PairCounts {
  readonly keys: number;
  readonly split: number;
  readonly values: number;
}

/** How keys lead to areas, and why it is taken for that; null where they do not lead there one by one. */
export function lookupMethod(
  from: AreaLookup['from'],
  to: AreaLookup['to'],
  { keys, split, values }: PairCounts,
  saysOf: string,
): { readonly method: LookupMethod; readonly because: string } | null {
  if (keys < 2 || values === 0) return null;
  const isChange = from.kind === 'area' && from.geography.kind === to.geography.kind;
  if (isChange) {
    const [earlier, later] = [yearOf(from.geography.vintage), yearOf(to.geography.vintage)];
    if (earlier === null || later === null || earlier >= later) return null;
    const parts = split === 0 ? 'each leads to one' : `${formatNumber(split)} of them lead to several`;
    return {
      method: 'change',
      because: `it holds ${formatNumber(keys)} ${areaWords[to.geography.kind][1]} of ${from.geography.vintage} beside ${formatNumber(values)} of ${to.geography.vintage}; ${parts}`,
    };
  }
  if (split > 0) return null;
  if (from.kind === 'area' && !isSmallerLevel(from.geography.kind, to.geography.kind)) return null;
  const each = `each of ${formatNumber(keys)} ${keyWords(from)} has one ${oneArea(to.geography)}`;
  const said = /\bbest[ _-]?fit\b|\bbf\b/i.test(saysOf)
    ? 'best-fit'
    : /\bexact([ _-]?fit)?\b|\bef\b/i.test(saysOf)
      ? 'exact'
      : null;
  if (said !== null && from.kind !== 'area-name')
    return { method: said, because: `${each}, and it is called ${said === 'exact' ? 'exact' : 'a best fit'}` };
  if (from.kind === 'postcode')
    return { method: 'best-fit', because: `${each}; a postcode counts whole where its middle lies` };
  if (from.kind === 'area' && isFittedLevel(from.geography.kind, to.geography.kind))
    return {
      method: 'best-fit',
      because: `${each}; ${areaWords[from.geography.kind][1]} can cross the borders of ${areaWords[to.geography.kind][1]}, so each counts whole where most of its people live`,
    };
  return { method: 'exact', because: each };
}

/** The year of a vintage, and the one before 2011 for codes of before it; null where it is not known which. */
function yearOf(vintage: string): number | null {
  if (vintage === 'before 2011') return 2010;
  return /^\d{4}$/.test(vintage) ? Number(vintage) : null;
}

function keyWords(from: AreaLookup['from']): string {
  switch (from.kind) {
    case 'area':
      return `${areaWords[from.geography.kind][0]}${from.geography.vintage === 'not known' ? '' : ` ${from.geography.vintage}`} codes`;
    case 'area-name':
      return `${areaWords[from.geography.kind][0]} names`;
    case 'postcode':
      return 'postcodes';
    case 'uprn':
      return 'UPRNs';
  }
}
