import { areaKeySchema } from '../model/area.ts';
import { everyone } from '../model/breakdown.ts';
import { strandIdSchema } from '../model/code-list.ts';
import type { FigureSource } from '../model/edition.ts';

/** A cell of a table of a profile. */
export interface TablePlace {
  /** The table's id. */
  readonly table: string;
  /** The row's key: a category's or an area's code. */
  readonly row: string;
  /** The column's id. */
  readonly column: string;
}

type Estimate = FigureSource['estimate'];

/** What the columns of each kind of table show. */
const columnsOf: Readonly<Record<'rates' | 'representation' | 'bounds' | 'areas', Partial<Record<string, Estimate>>>> =
  {
    rates: { users: 'count', population: 'population', rate: 'rate', interval: 'rate', ratio: 'versus-others' },
    representation: {
      users: 'count',
      share: 'share',
      'population-share': 'population-share',
      ratio: 'representation',
      interval: 'representation',
    },
    bounds: { rate: 'rate', share: 'share', ratio: 'representation' },
    areas: { users: 'count', population: 'population', rate: 'rate', interval: 'rate', ratio: 'versus-elsewhere' },
  };

/**
 * Which released number a cell of a profile's table shows; null where it is none, such as a name or what would be if none
 * answered. `measures` are the ids of the profile's measures. An interval is given as the number that it belongs to.
 */
export function tableFigure({ table, row, column }: TablePlace, measures: readonly string[]): FigureSource | null {
  for (const measure of measures) {
    if (!table.startsWith(`${measure}-`)) continue;
    const afterMeasure = table.slice(measure.length + 1);
    if (afterMeasure.startsWith('benchmark-')) {
      const area = areaKeySchema.safeParse(row);
      if (!area.success || (column !== 'rate' && column !== 'interval')) return null;
      return { measure, strand: '', area: area.data, category: everyone, estimate: 'rate', part: 'value' };
    }
    for (const strand of strandIdSchema.options) {
      if (!afterMeasure.startsWith(`${strand}-`)) continue;
      const found = ofStrand(afterMeasure.slice(strand.length + 1), row, column);
      if (found !== null) return { measure, strand, ...found, part: 'value' };
    }
  }
  return null;
}

function ofStrand(
  rest: string,
  row: string,
  column: string,
): Pick<FigureSource, 'area' | 'category' | 'estimate'> | null {
  if (rest.startsWith('areas-')) {
    const area = areaKeySchema.safeParse(row);
    const estimate = columnsOf.areas[column];
    return !area.success || estimate === undefined
      ? null
      : { area: area.data, category: rest.slice('areas-'.length), estimate };
  }
  const kind = rest.endsWith('-representation') ? 'representation' : rest.endsWith('-bounds') ? 'bounds' : 'rates';
  const area = areaKeySchema.safeParse(kind === 'rates' ? rest : rest.slice(0, -(kind.length + 1)));
  const estimate = columnsOf[kind][column];
  return !area.success || estimate === undefined ? null : { area: area.data, category: row, estimate };
}
