import type { GeographyKind } from '../../../shared/model/area.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { areaLevel } from '../../../shared/geography/area-level.ts';
import { isTotalLabel } from '../roles/strand-labels.ts';

const kingdoms = /^(great britain|united kingdom|uk|england and wales|national)$/i;
const nations = /^(england|great britain|united kingdom|uk|england and wales|national)$/i;
const wholePlaces =
  /^(england|wales|scotland|northern ireland|great britain|united kingdom|uk|england and wales|london|inner london|outer london|national)$/i;
/** Levels from small to large; areas of one level do not hold one another. */
const levelsBySize: readonly (readonly GeographyKind[])[] = [
  ['output-area'],
  ['lsoa'],
  ['msoa'],
  ['ward', 'parish', 'electoral-division'],
  ['district', 'constituency', 'other-area'],
  ['county', 'combined-authority', 'health-area', 'police-force-area'],
  ['region'],
  ['country'],
];

/** What the labels of a column say of themselves, by their place in the list. */
export interface WholeLabels {
  /** The sizes of areas that the labels stand for, small to large; -1 for labels that are no area codes. */
  readonly sizes: readonly number[];
  /** Whether a label stands for an area larger than most of the others. */
  readonly isOtherLevel: (at: number) => boolean;
  /** Whether a label is called a whole, or is an area larger than the others. */
  readonly isWhole: (at: number) => boolean;
}

/** Which labels of a column are those of wholes: "Total", "All wards", "England" among districts. */
export function wholeLabels(labels: readonly string[], role: ColumnRole): WholeLabels {
  const sizes = labels.map((label) => (role.kind === 'area-code' ? sizeOf(areaLevel(label)) : -1));
  const [main] = [...Map.groupBy(sizes, (size) => size)]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([size]) => size);
  const isOtherLevel = (at: number): boolean => (sizes[at] ?? -1) > Math.max(0, main ?? -1);
  return {
    sizes,
    isOtherLevel,
    isWhole: (at) => isOtherLevel(at) || isCalledWhole(labels[at] ?? '', role),
  };
}

/** Whether a label of a column says that it takes others together. */
export function isCalledWhole(label: string, role: ColumnRole): boolean {
  return isTotalLabel(label) || /\bof which:?$/i.test(label) || isWholePlace(label, role);
}

/** The place of a level among the others; -1 for none. */
function sizeOf(level: GeographyKind | null): number {
  return level === null ? -1 : levelsBySize.findIndex((kinds) => kinds.includes(level));
}

/** The name of a place that is larger than those of the column's level. */
function isWholePlace(name: string, role: ColumnRole): boolean {
  if (role.kind !== 'area-name') return false;
  if (role.geography.kind === 'country') return kingdoms.test(name);
  return role.geography.kind === 'region' ? nations.test(name) : wholePlaces.test(name);
}
