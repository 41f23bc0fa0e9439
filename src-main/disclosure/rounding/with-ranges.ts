import type { Policy } from '../../../shared/model/policy.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { CountRange, TableCell, TableSystem } from '../table-system.ts';
import { hiddenRange } from './hidden-range.ts';
import { printedRange } from './printed-range.ts';

/**
 * A system of true counts in which everything that rounding tells is known to readers: each open count of the threshold
 * or more is a printed range, except those that must be hidden or are named; and every other count, should it be hidden,
 * lies in the range that the multiple it was rounded to tells. `rounded` is the rounded counts by cell identity.
 */
export function withRanges(
  system: TableSystem,
  rounded: ReadonlyMap<string, number>,
  within: number,
  policy: Pick<Policy, 'threshold' | 'roundTo'>,
  except: ReadonlySet<string> = new Set(),
): TableSystem {
  const base = policy.roundTo ?? 1;
  return {
    ...system,
    tables: system.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell): TableCell => {
        const id = cellIdentity(system.dimensions, cell.key);
        const multiple = rounded.get(id);
        if (multiple === undefined || cell.earlier !== undefined || cell.neverPrinted === true) return cell;
        if (cell.count >= policy.threshold && cell.mustHide !== true && !except.has(id)) {
          const range = printedRange(multiple, within, policy);
          return { ...cell, earlier: 'published', earlierRange: meet(range, cell.earlierRange) };
        }
        return {
          ...cell,
          earlierRange: meet(hiddenRange(multiple, within, base, policy.threshold), cell.earlierRange),
        };
      }),
    })),
  };
}

/** What two ranges of one count leave. */
function meet(one: CountRange, other: CountRange | undefined): CountRange {
  return other === undefined
    ? one
    : { lower: Math.max(one.lower, other.lower), upper: Math.min(one.upper, other.upper) };
}
