import type { GridView } from './view-grid.ts';

/** Rows that say something, with no blank row among them; in the order of the grid. */
export type Block = readonly number[];

/**
 * Splits a view at its blank rows. Where (nearly) every row is followed by a blank one, as in a double-spaced listing,
 * the blank rows separate nothing.
 */
export function splitBlocks(view: GridView): Block[] {
  const blocks: number[][] = [];
  let open: number[] | null = null;
  for (let row = 0; row < view.rowCount; row += 1) {
    if (view.filled(row) === 0) open = null;
    else if (open === null) blocks.push((open = [row]));
    else open.push(row);
  }
  const single = blocks.filter((block) => block.length === 1 && view.filled(block[0] ?? 0) > 1).length;
  return single > 3 && single > blocks.length * 0.8 ? [blocks.flat()] : blocks;
}
