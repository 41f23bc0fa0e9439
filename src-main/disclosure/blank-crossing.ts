import type { CrossedBreakdown, CrossedCell } from '../../shared/model/crossing.ts';

/** Which counts that a crossing's estimates are made from may not be printed. */
export interface HiddenOfCrossing {
  readonly cell: (categories: readonly [string, string]) => boolean;
  /** Those whose two characteristics are known. */
  readonly known: boolean;
  /** Everyone, whom those are set against to see whether enough is known. */
  readonly all: boolean;
}

/**
 * A crossing without what its hidden counts take with them, as `blankBreakdown` does: a rate needs its own count alone; a
 * share and the comparison with everyone else need those known in both; representation also needs everyone.
 */
export function blankCrossing(
  crossing: CrossedBreakdown,
  hides: HiddenOfCrossing,
  hidden: CrossedBreakdown['hidden'],
): CrossedBreakdown {
  return {
    ...crossing,
    known: hides.known ? { status: 'suppressed' } : crossing.known,
    cells: crossing.cells.map((cell) => blankCell(cell, hides.cell(cell.categories), hides)),
    hidden,
  };
}

function blankCell(cell: CrossedCell, count: boolean, { known, all }: HiddenOfCrossing): CrossedCell {
  const share = count || known;
  return {
    ...cell,
    ...(count ? { count: { status: 'suppressed' }, rate: { quantity: 'rate', status: 'suppressed' } } : {}),
    ...(share
      ? {
          share: { quantity: 'share', status: 'suppressed' },
          versusOthers: { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' },
        }
      : {}),
    ...(share || all ? { representation: { quantity: 'representation-ratio', status: 'suppressed' } } : {}),
  };
}
