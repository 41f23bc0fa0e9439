import { AppError } from '../../shared/base/app-error.ts';
import { cellIdentity, selectionOf } from './cell-identity.ts';
import { describeKey } from './describe-key.ts';
import type { LaidCell } from './laid.ts';
import type { TableCell, TableSystem } from './table-system.ts';

/** The distinct cells of a system, each with all that any table says of it, in the order of their first appearance. */
export function distinctCells(system: TableSystem): readonly Omit<LaidCell, 'places'>[] {
  const byId = Map.groupBy(
    system.tables.flatMap((table) => table.cells),
    ({ key }) => cellIdentity(system.dimensions, key),
  );
  return [...byId].map(([id, stated]) => {
    const [first, ...others] = stated;
    const [key, count] = [first?.key ?? {}, first?.count ?? 0];
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new AppError(
        'data-impossible',
        `${describeKey(key)} is counted as ${String(count)}; a count of people is a whole number.`,
      );
    }
    const different = others.find((other) => other.count !== count);
    if (different !== undefined) {
      throw new AppError(
        'data-impossible',
        `Two tables count the same people differently (${describeKey(key)}: ${String(count)} and ${String(different.count)}). Count them from the same records.`,
      );
    }
    return { id, key, count, ...standing(stated), selection: selectionOf(system.dimensions, key) };
  });
}

/** What all statements of one cell come to. Printed exactly goes before hidden, hidden before open, open before a range. */
function standing(stated: readonly TableCell[]): Omit<LaidCell, 'id' | 'key' | 'count' | 'places' | 'selection'> {
  const is = (test: (cell: TableCell) => boolean) => stated.some(test);
  const isExact = is(({ earlier, earlierRange }) => earlier === 'published' && earlierRange === undefined);
  const isHidden = is(({ earlier }) => earlier === 'hidden');
  const isOpen = is(({ earlier, neverPrinted }) => earlier === undefined && neverPrinted !== true);
  const ranges = stated.flatMap(({ earlierRange }) => earlierRange ?? []);
  const importance = stated.find((cell) => cell.importance !== undefined)?.importance;
  const mustSpan = stated.find((cell) => cell.mustSpan !== undefined)?.mustSpan;
  const isRanged = is(({ earlier }) => earlier === 'published');
  return {
    importance: importance ?? null,
    earlier: isExact ? 'published' : isHidden ? 'hidden' : isOpen ? 'open' : isRanged ? 'published' : 'unprinted',
    range: {
      lower: Math.max(isExact ? (stated[0]?.count ?? 0) : 0, ...ranges.map(({ lower }) => lower)),
      upper: Math.min(isExact ? (stated[0]?.count ?? 0) : Infinity, ...ranges.map(({ upper }) => upper)),
    },
    mustHide: is(({ mustHide }) => mustHide === true),
    isTarget: is(({ neverPrinted }) => neverPrinted === true),
    ...(mustSpan === undefined ? {} : { mustSpan }),
  };
}
