import type { TableCell } from '../table-system.ts';
import type { StrandTally } from './strand-tally.ts';
import { sumTally } from './summed-tally.ts';

/**
 * The counts of kinds of people that nobody prints but that a reader may work out: every innermost count, and what is
 * small of the rest, as a reader would learn of a few.
 */
export function unprintedCells(
  tally: StrandTally,
  areas: readonly string[],
  unprinted: ReadonlyMap<string, readonly string[]>,
  isSmall: (count: number) => boolean,
): readonly TableCell[] {
  const inner = new Set(tally.dimension.leaves);
  const codes = [...inner, ...Object.keys(tally.dimension.groups), null];
  return [...unprinted].flatMap(([people, leaves]) => {
    const summed = sumTally(tally, new Set(leaves));
    return [null, ...areas].flatMap((area) =>
      codes.flatMap((code): readonly TableCell[] => {
        const count = summed.of(area, code);
        const isInnermost = leaves.length === 1 && area !== null && code !== null && inner.has(code);
        const key = { people, ...(area === null ? {} : { area }), ...(code === null ? {} : { [tally.strand]: code }) };
        return isInnermost || (count > 0 && isSmall(count)) ? [{ key, count, neverPrinted: true }] : [];
      }),
    );
  });
}
