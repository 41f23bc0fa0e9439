import { fillMerges } from './fill-merges.ts';
import type { RawSheet, Sheet } from './sheet.ts';

const noCells: RawSheet = {
  rows: [],
  merges: [],
  links: 0,
  uncalculated: 0,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

/** A sheet from the cells that its file has; without them it is a sheet without cells. */
export function finishSheet(name: string, hidden: boolean, isChart: boolean, raw: RawSheet = noCells): Sheet {
  const { rows, merges, links, uncalculated } = raw;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name,
    hidden,
    isChart,
    rows: fillMerges(rows, merges),
    merges,
    links,
    uncalculated,
    hiddenRows: [...raw.hiddenRows].filter((row) => (rows[row] ?? []).length > 0).length,
    hiddenColumns: [...raw.hiddenColumns].filter((column) => column < width).length,
  };
}
