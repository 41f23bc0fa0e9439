import type { Area } from '../model/area.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { Direction, Rate, RateRatio } from '../model/estimate.ts';
import type { Reading } from './evidence-view.ts';
import { orderByValue } from './order-rows.ts';

/** One area's rate against the rest of the whole, where both are published. */
export interface AreaComparison {
  readonly area: Area;
  readonly row: BreakdownRow;
  readonly rate: Extract<Rate, { status: 'value' }>;
  readonly ratio: RateRatio;
  readonly direction: Direction;
  /** A clear difference that does not remain when all areas' comparisons are weighed together. */
  readonly mayBeChance: boolean;
}

/** Areas whose rate is published, highest first. */
export function shownAreas(reading: Reading, category: string): AreaComparison[] {
  const shown = reading.parts.flatMap((area) => {
    const row = reading.row(category, area.code);
    if (row?.rate.status !== 'value') return [];
    const { ratio, direction } = row.versusElsewhere;
    const mayBeChance = reading.assessment.versusElsewhere(area.code, category)?.mayBeChance ?? false;
    return [{ area, row, rate: row.rate, ratio, direction, mayBeChance }];
  });
  return orderByValue(shown, ({ rate }) => rate.value);
}

/** Areas of which it is published how they compare with the rest of the whole. */
export function comparedAreas(shown: readonly AreaComparison[]): AreaComparison[] {
  return shown.filter(({ ratio }) => ratio.status === 'value');
}

/** Areas whose rate is hidden, in the order of their names. */
export function hiddenAreas(reading: Reading, category: string): Area[] {
  return reading.parts.filter(({ code }) => reading.row(category, code)?.rate.status === 'suppressed');
}
